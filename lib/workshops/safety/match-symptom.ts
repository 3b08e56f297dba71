import { deniesSpan, matchSigns, readSigns, type SignWord } from "@/lib/knowledge";
import { defaultCardKeys, type DefaultCardKey } from "./card-keys";
import written from "./symptom-signs.json";

const signs = readSigns(written);

/** A danger that a text tells, and how clearly. */
export type SymptomMatch = { key: DefaultCardKey; score: number };

/** Whether a message denies a trouble that it names from one of its words to another. */
export function deniesSymptom(
  words: readonly SignWord[],
  span: { start: number; end: number },
): boolean {
  return deniesSpan(words, span, signs);
}

/**
 * The dangers that a customer's words tell of, the clearest first; in German or English. Neither what is denied ("keine Öllampe") nor
 * the wish to have something looked at ("Was kostet Öllampe prüfen?") tells of one.
 */
export function matchSymptom(text: string): SymptomMatch[] {
  return matchSigns(text, signs).flatMap(({ key, score }) => {
    const known = defaultCardKeys.find((it) => it === key);
    return known ? [{ key: known, score }] : [];
  });
}
