import { spellOutNumbers } from "./number-words";
import { spelledMark } from "./quantity";

/** A text with its numbers in words as digits: "within eight miles" is "within 8 miles". */
export function readSpelledNumbers(text: string): string {
  return spellOutNumbers(text).replaceAll(spelledMark, "");
}
