/** Months as folded words, January first. */
const names: readonly string[] = [
  "januar|janner|jan|january",
  "februar|feb|february",
  "marz|mar|march",
  "april|apr",
  "mai|may",
  "juni|jun|june",
  "juli|jul|july",
  "august|aug",
  "september|sept|sep",
  "oktober|okt|october|oct",
  "november|nov",
  "dezember|dez|december|dec",
];

/** Matches any month's name or short form in folded text. */
export const monthPattern = names.join("|");

/** The number of a month named in folded text, 1 to 12, or null. */
export function monthNumber(word: string): number | null {
  const index = names.findIndex((alternatives) => alternatives.split("|").includes(word));
  return index === -1 ? null : index + 1;
}
