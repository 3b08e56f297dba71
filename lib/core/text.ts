import { z } from "zod";
import { isEmail, tidyEmail } from "./contact-rules";

export { cutText, shortenText } from "./cut-text";

/** Line ends as other systems write them; form feeds and vertical tabs end a line too. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Half a surrogate pair, as left by a cut; `toWellFormed` is not in every browser that the widget's types are checked for. */
const halfPairs = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Control characters except tab and line feed. NUL is among them, which Postgres refuses in text. */
const controls = /(?![\t\n])\p{Cc}/gu;

/**
 * Characters that take no ink: soft hyphen, zero-width spaces, direction marks, fillers, the braille blank, tags. Joiners are
 * handled apart, as emoji and some scripts need them.
 */
const invisible =
  /[\u034f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Joiners stay inside emoji sequences and between letters of scripts that shape by them, e.g. Persian; elsewhere they hide. */
const strayJoiners =
  /(?<![\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}])(?<!(?!\p{Script=Latin})\p{L})(?<!(?![\u0300-\u036f])\p{M})[\u200c\u200d]/gu;

/**
 * The one form in which text is kept: well-formed UTF-16, composed (NFC), lines ended by "\n", without control characters
 * and without characters that nobody sees. Visible spaces are kept as they are.
 */
export function tidyText(text: string): string {
  return text
    .replace(halfPairs, "\ufffd")
    .replace(lineEnds, "\n")
    .replace(controls, "")
    .replace(invisible, "")
    .replace(strayJoiners, "")
    .normalize("NFC");
}

/** The same for what stands on one line, e.g. a name: any run of white space becomes one space, none at the ends. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, " ").trim();
}

/** A zod string that is tidied before its rules are checked; e.g. `textField().trim().min(1).max(200)`. */
export function textField(): z.ZodString {
  return z.string().overwrite(tidyText);
}

/** The same for one line; it is trimmed already. */
export function lineField(): z.ZodString {
  return z.string().overwrite(tidyLine);
}

/** An e-mail address as people type or copy it, tidied before its rules are checked. */
export function emailField(): z.ZodString {
  return lineField().overwrite(tidyEmail).max(254).refine(isEmail, "must be an e-mail address");
}
