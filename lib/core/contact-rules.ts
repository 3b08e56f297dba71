/*
 * What contact data has to look like. Form and server share these rules, so that neither refuses what the other takes; without
 * imports, because the widget loads them.
 */

/** The signs that one sees: compatibility forms as plain ones ("１" is 1), one blank for any run, no format characters. */
export function plainSigns(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/\p{Cf}/gu, "")
    .trim();
}

/** Letters and digits alone, in capitals: of a VIN, a key number. */
export function plainCode(text: string): string {
  return plainSigns(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a text shows anything: blanks, fillers and marks alone do not. */
export function isVisible(text: string): boolean {
  return /(?![\p{DI}\u2800\u{1d159}])[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/**
 * Whether a text may be one or several phone numbers, with a label ("tel:", "Mobil") or extension; whether they can be called the
 * server knows.
 */
export function isPhoneLike(text: string): boolean {
  return phoneLike.test(plainSigns(text));
}

const phoneLike =
  /^(?:\p{L}[\p{L} .:/]*[ .:/])?(?:[^\p{L}\p{Nd}@]*\p{Nd}){5}[^\p{L}@]*(?:(?:;\p{L}|ext|x|dw|durchwahl).*)?$/iu;

/** An address without what surrounds it: `mailto:`, "Jana Wolf <…>"; the domain in small letters. */
export function tidyEmail(text: string): string {
  return plainSigns(text)
    .replace(/^mailto:([^?]*).*/i, "$1")
    .replace(/^.*<([^<>]+)>$/, "$1")
    .replace(/@.*/, (domain) => domain.toLowerCase());
}

/** What stands before the "@" in letters, digits and signs of ASCII, no dot at its ends or beside another; and the domain. */
const address = /^(?!\.|.*\.[.@])[^\s@"(),:;<>[\]\\\u0080-\uffff]+@([^\s@/:?#\\%]+)$/;
const domainName = /^(?!-|\.|.*[.-]\.|.*\.-)[a-z\d.-]+\.[a-z][a-z\d-]*[a-z\d]$/;

/** Whether a tidied text is an e-mail address; a domain with umlauts counts as what it is called in the network (RFC 5891). */
export function isEmail(tidied: string): boolean {
  try {
    return domainName.test(new URL(`http://${address.exec(tidied)?.[1]}`).hostname);
  } catch {
    return false;
  }
}
