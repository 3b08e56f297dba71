import {
  isSeparableVerb,
  plainWords,
  rareWeight,
  type Annotation,
  type Vocabulary,
} from "@/lib/knowledge";
import type { ServiceMatch } from "./match-services";

const determiner =
  /^(?:mein|meine|meinen|meinem|meiner|unser|unsere|unseren|ein|eine|einen|der|die|das|den|dem)$/;
const capital = /^\p{Lu}/u;
const shortestNoun = 4;

/**
 * Drops services that nothing but a verb names, where that verb is about a thing no one here knows: who asks to have a hardtop stored
 * ("eingelagert") asks for no storage of tyres.
 */
export function withoutUnknownObject(
  services: readonly ServiceMatch[],
  annotation: Annotation,
  vocabulary: Vocabulary,
): readonly ServiceMatch[] {
  const isUnknown = hasUnknownObject(annotation, vocabulary);
  return services.filter(
    ({ units }) =>
      !isVerbAlone(units, annotation) || !(isUnknown || standsByRareWord(units, annotation)),
  );
}

function hasUnknownObject({ tokens }: Annotation, { isKnown }: Vocabulary): boolean {
  return tokens.some(({ word, raw }, index) => {
    const isNoun =
      determiner.test(tokens[index - 1]?.word ?? "") || (index > 0 && capital.test(raw));
    return isNoun && word.length >= shortestNoun && !isKnown(word);
  });
}

/** "Fahrerkarte auslesen": what stands right before the verb is read, and it is nothing of the trade. */
function standsByRareWord(matched: readonly number[], annotation: Annotation): boolean {
  const before = annotation.units[Math.min(...matched) - 1];
  return before !== undefined && plainWords(annotation, rareWeight).includes(before.key);
}

function isVerbAlone(matched: readonly number[], { units, tokens }: Annotation): boolean {
  return matched.every((unit) => {
    const token = tokens[units[unit]?.token ?? -1];
    return token !== undefined && isSeparableVerb(token.word);
  });
}
