import { withBroader } from "./lexicon/concepts";
import type { QuestionTerm } from "./question-terms";
import type { Annotation } from "./text/annotate";
import { editDistance } from "./text/edit-distance";

/** What a text speaks of, ready for comparison. */
export type TextProfile = {
  keys: ReadonlySet<string>;
  concepts: ReadonlySet<string>;
  /** The broader things its concepts are parts of. */
  broader: ReadonlySet<string>;
};

/** Sums up an annotated text. */
export function profileOf(...texts: readonly Annotation[]): TextProfile {
  const concepts = new Set(texts.flatMap(({ hits }) => hits.map(({ concept }) => concept.id)));
  return {
    keys: new Set(texts.flatMap(({ units }) => units.map(({ key }) => key))),
    concepts,
    broader: new Set([...concepts].flatMap((id) => withBroader(id).slice(1))),
  };
}

/** How well a text speaks of a term: 1 the very same, 0 not at all. */
export function termMatch(term: QuestionTerm, text: TextProfile): number {
  if (term.concept === null) return wordMatch(term.keys[0] ?? "", text.keys);
  // Of two texts on the same thing the one in the customer's own words is meant.
  if (text.concepts.has(term.concept)) return 1 - wordingShare * missingShare(term.keys, text);
  if (text.broader.has(term.concept)) return 0.8;
  if (term.keys.length > 0 && term.keys.every((key) => text.keys.has(key))) return 0.8;
  if (term.broader.some((id) => text.concepts.has(id))) return 0.7;
  if (term.related.some((id) => text.concepts.has(id))) return 0.35;
  return 0;
}

const wordingShare = 0.05;

function missingShare(keys: readonly string[], { keys: present }: TextProfile): number {
  return keys.length === 0 ? 0 : keys.filter((key) => !present.has(key)).length / keys.length;
}

function wordMatch(key: string, keys: ReadonlySet<string>): number {
  if (keys.has(key)) return 1;
  if (key.length < 5) return 0;
  for (const candidate of keys) {
    if (candidate.length < 5) continue;
    const isLongerForm = candidate.startsWith(key) || key.startsWith(candidate);
    if (isLongerForm && Math.abs(candidate.length - key.length) <= 4) return 0.7;
    // What a German compound ends with is what it is: an Autobahnvignette is a Vignette.
    if (candidate.length >= 6 && key.endsWith(candidate)) return 0.8;
    if (key.length >= 6 && candidate[0] === key[0] && editDistance(key, candidate, 1) <= 1)
      return 0.7;
  }
  return 0;
}
