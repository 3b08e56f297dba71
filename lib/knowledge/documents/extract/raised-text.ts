/** Raised and lowered letters, told from what stands around them: cents, footnote marks, units, fractions. */

/** The whole part of an amount that nothing parts from its cents yet. */
const wholeAmount = /(?<![\d.,'’])(?:\d{1,6}|\d{1,3}(?:[.'’ ]\d{3})+)$/;
const unit = /(?<!\p{L})[cdkm]?m$/u;
const mark = /^[\d\s,;]{1,6}\)?$/;

/**
 * Puts a raised text behind what stands before it. Two raised digits behind a whole amount are its cents; other raised
 * digits are marks of a footnote and go, so that "45 €" with a raised 1 behind the 5 is never 451.
 */
export function joinRaised(before: string, raised: string, after: string): string {
  const text = raised.trim();
  const end = before.slice(-looksBack);
  const isDigit = /\d$/.test(end);
  const isFraction = /^\d+$/.test(text) && /^\s*[/⁄]\s*\d/.test(after);
  if (isFraction) return isDigit ? `${before} ${text}` : before + text;
  if (/^[.,]\d{1,2}$/.test(text) || (/^\d{2}$/.test(text) && /\d[.,]$/.test(end))) {
    return before + text;
  }
  if (/^\d{2}$/.test(text) && wholeAmount.test(end)) return `${before},${text}`;
  if (unit.test(end) && /^[23]$/.test(text)) return before + (text === "2" ? "²" : "³");
  if (mark.test(text)) return before;
  return isDigit && /^\d/.test(text) ? `${before} ${raised}` : before + raised;
}

/** Puts a lowered text behind what stands before it; digits that stand at different heights are two numbers. */
export function joinLowered(before: string, lowered: string): string {
  return joinApart(before, lowered);
}

/** Puts a text behind another that it does not touch as a number does. */
export function joinApart(before: string, text: string): string {
  return /\d$/.test(before.slice(-1)) && /^\d/.test(text) ? `${before} ${text}` : before + text;
}

/** No amount is longer; a text may be. */
const looksBack = 24;

const lastSpaced = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}])/gu;

/** Joins a word whose letters were set apart by spaces for emphasis; four letters at least, so that "A B C" stays a list. */
export function joinSpacedLetters(text: string): string {
  return text.replace(lastSpaced, (word) => word.replaceAll(" ", ""));
}

/** A line of dots, dashes or the like that leads the eye from a name to its price. */
export const leader = /(?:[.…·_‥]\s?){4,}|…\s?…/u;

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Reads raised digits that are characters of their own, as "89⁹⁰ €", like raised text. */
export function readRaisedCharacters(text: string): string {
  const [first = "", ...rest] = text.split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u);
  let read = first;
  for (let at = 0; at < rest.length; at += 2) {
    const digits = [...(rest[at] ?? "")].map((digit) => raisedDigits.indexOf(digit)).join("");
    const after = rest[at + 1] ?? "";
    read = joinApart(joinRaised(read, digits, after), after);
  }
  return read;
}
