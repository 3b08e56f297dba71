/** Line ends as other systems write them; form feeds and vertical tabs end a line too. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Control characters except tab and line feed. NUL is among them, which Postgres refuses in text. */
const controls = /(?![\t\n])\p{Cc}/gu;

/**
 * Characters that take no ink: soft hyphen, zero-width spaces, direction marks, fillers, the braille blank, format marks of music and shorthand, tags. Joiners are
 * handled apart, as emoji and some scripts need them.
 */
const invisible =
  /[\u034f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;

/**
 * Joiners, with what they may follow: they stay inside emoji sequences and between letters of scripts that shape by them, e.g.
 * Persian; elsewhere they hide. No lookbehind: browsers of the widget do not know it.
 */
const joiners =
  /([\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}]|(?!\p{Script=Latin})\p{L}|(?![\u0300-\u036f])\p{M})?[\u200c\u200d]/gu;

/**
 * The one form in which text is kept: well-formed UTF-16, composed (NFC), lines ended by "\n", without control characters
 * and without characters that nobody sees. Visible spaces are kept as they are.
 */
export function tidyText(text: string): string {
  return wellFormed(text)
    .replace(lineEnds, "\n")
    .replace(controls, "")
    .replace(invisible, "")
    .replace(joiners, (match, before) => (before === undefined ? "" : match))
    .normalize("NFC");
}

/** Half a character, e.g. of a cut emoji, becomes U+FFFD; by hand, because a browser of 2022 cannot do it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The same for what stands on one line, e.g. a name: any run of white space becomes one space, none at the ends. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, " ").trim();
}

/** Absent in browsers of before 2024 (Firefox 125): they cut between code points. */
const characters =
  typeof Intl.Segmenter === "function"
    ? new Intl.Segmenter(undefined, { granularity: "grapheme" })
    : null;

/** No letter with its marks and no emoji is longer, in UTF-16 units; more marks than that are noise. */
const longestCharacter = 64;

/** The longest beginning of at most `maxLength` UTF-16 units that ends between two characters as people see them. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // Looked at from a little before the cut only: a text may be long.
  const from = Math.max(0, maxLength - 4 * longestCharacter);
  const around = text.slice(from, maxLength + longestCharacter);
  const found = characters?.segment(around).containing(maxLength - from)?.index;
  const isKnown = found !== undefined && maxLength - from - found <= longestCharacter;
  return isKnown
    ? text.slice(0, from + found)
    : text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "");
}

/** Like `cutText`, and a cut is shown by "…", which counts into `maxLength`. */
export function shortenText(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${cutText(text, maxLength - 1).trimEnd()}…`;
}
