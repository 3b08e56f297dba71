/**
 * Writes a text so that the same statement looks the same: case, kinds of space and quotation marks, thousands
 * separators (`1.250`, `1,250` -> `1250`) and the space between a number and its unit (`89 €` -> `89€`) vanish.
 */
export function normalizeText(text: string): string {
  return text
    .replace(/(?<=\d)[.,'\u2019\u202f\u2009](?=\d{3}(?!\d))/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(?<=\d) (?=[^\d\s])|(?<=[€£$]) (?=\d)/g, "")
    .trim();
}

const phoneDigits = 6;

/**
 * Whether `expected` occurs in `reply` as its author would see it: a substring of the normalised texts, except that
 * a number is a whole number (`89` is not in `1890`) and six or more digits are a phone number, however it is spaced.
 */
export function occursIn(reply: string, expected: string): boolean {
  if (isPhone(expected)) return digitsOnly(reply).includes(digitsOnly(expected));
  const wanted = normalizeText(expected);
  const before = /^\d/.test(wanted) ? "(?<!\\d)" : "";
  const after = /\d$/.test(wanted) ? "(?!\\d)" : "";
  return new RegExp(before + escapePattern(wanted) + after, "u").test(normalizeText(reply));
}

function isPhone(text: string): boolean {
  return /^\+?[\d\s()/-]+$/.test(text) && text.replace(/\D/g, "").length >= phoneDigits;
}

/** Joins digits that only phone punctuation separates; everything else ends a number. */
function digitsOnly(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(?<=\d)[\s()/-]+(?=\d)/g, "")
    .replace(/[+()]/g, "");
}

function escapePattern(text: string): string {
  return text.replace(/[/\\^$*+?.()|[\]{}]/g, "\\$&");
}
