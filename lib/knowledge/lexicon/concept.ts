/**
 * What a concept is: a `job` or `part` a workshop prices, a `topic` its FAQs and documents talk about,
 * or a kind of `vehicle` it may or may not take.
 */
export type ConceptKind = "job" | "part" | "topic" | "vehicle";

/** One thing customers talk about, with the words they use for it. */
export type Concept = {
  id: string;
  kind: ConceptKind;
  /** Ways to say the same thing, comma-separated; several words need not stand together or in this order. */
  de: string;
  en: string;
  /** Ways to say it that no list of words can hold, in folded words. */
  pattern?: RegExp;
  /** Folded words in which it is not meant: "pick up my car" is ours to do, "can I pick up my car" theirs. */
  unless?: RegExp;
  /** An answer must speak of this very thing; what it says on everything else around it does not do. */
  isExact?: boolean;
  /** What this is a part or kind of. Asking for the broader thing may list this one, never the other way round. */
  broader?: readonly string[];
  /** Things spoken of in the same breath: widens a search, never recognises and never prices anything. */
  related?: readonly string[];
};

/** Builds the concepts of one kind from a table. */
export function conceptsOf(
  kind: ConceptKind,
  table: Readonly<Record<string, Omit<Concept, "id" | "kind">>>,
): readonly Concept[] {
  return Object.entries(table).map(([id, concept]) => ({ id, kind, ...concept }));
}
