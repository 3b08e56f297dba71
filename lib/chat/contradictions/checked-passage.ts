import type { Passage } from "../schemas";

/** What is looked at for contradictions; texts for all workshops are not the workshop's claims. */
export type CheckedPassage = Pick<
  Passage,
  "id" | "kind" | "title" | "heading" | "content" | "is_typed"
>;
