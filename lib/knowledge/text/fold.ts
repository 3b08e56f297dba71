/**
 * Folds text so that "Öl", "Oel" and "OEL" are the same: lower case, no accents, ß as ss, ae/oe/ue as a/o/u.
 * Punctuation stays. After a, e or q a "ue" is no umlaut ("neue", "Quelle").
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[’‘`´]/g, "'")
    .replace(/ae/g, "a")
    .replace(/\b(?:does|doesn't|goes|shoes?|toes?)\b|oe/g, (match) =>
      match === "oe" ? "o" : match,
    )
    .replace(umlautOrEnglish, (match) => (match === "ue" ? "u" : match));
}

/** English words whose "ue" is none, and every other one after which it may be. */
const umlautOrEnglish =
  /\b(?:tue|tues|tuesdays?|due|overdue|blue|true|glue|clue|fuel|values?|issues?|continue|rescue|venue|argue)\b|(?<![aeq])ue/g;

/** Folds text and leaves nothing but its words and numbers, one space apart: `"Gibt's HU/AU?"` is `"gibts hu au"`. */
export function foldWords(text: string): string {
  return fold(text)
    .replaceAll("'", "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
