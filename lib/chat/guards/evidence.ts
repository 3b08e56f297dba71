import { annotate, splitSentences, type Vocabulary } from "@/lib/knowledge";
import type { Quantity } from "./quantity";
import { readQuantities } from "./quantities";

/** Something this turn knows: a fact or a sentence of a passage. */
export type Evidence = {
  text: string;
  quantities: readonly Quantity[];
  /** Stems and concepts it speaks of. */
  keys: ReadonlySet<string>;
};

/** A text to draw evidence from. */
export type EvidenceText = {
  text: string;
  /** A title or heading: counts for each sentence, and is evidence itself. */
  about?: string;
  /** Words that say what the text is about and are no evidence. */
  topic?: string;
};

/** Takes texts apart into evidence, a sentence at a time. */
export function toEvidence(texts: readonly EvidenceText[], vocabulary: Vocabulary): Evidence[] {
  return texts.flatMap(({ text, about = "", topic = "" }) => {
    const aboutKeys = keysOf(`${about}\n${topic}`, vocabulary);
    const sentences = new Set([...(about === "" ? [] : [about]), ...splitSentences(text)]);
    return [...sentences].filter(saysAnything).map((sentence) => ({
      text: sentence,
      quantities: readQuantities(sentence),
      keys: new Set([...aboutKeys, ...keysOf(sentence, vocabulary)]),
    }));
  });
}

function saysAnything(sentence: string): boolean {
  return /[\p{L}\d]/u.test(sentence);
}

/** Stems and concepts of the words that carry content; numbers, units and currencies are no content here. */
export function keysOf(text: string, vocabulary: Vocabulary): Set<string> {
  const { units, hits } = annotate(text, vocabulary);
  return new Set([
    ...units.map(({ key }) => key).filter((key) => !/\d/u.test(key) && !measures.has(key)),
    ...hits.map(({ concept }) => `concept:${concept.id}`),
  ]);
}

const measures: ReadonlySet<string> = new Set(
  "rund euro eur pound pfund gbp chf franken uhr stund std minut min tag woch monat jahr hour minut day week month year prozent percent km kilomet mil am pm".split(
    " ",
  ),
);
