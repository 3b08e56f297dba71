import type { ContradictionRow } from "@/lib/chat/schemas";

/** Fields of all kinds of facts; each has a sentence that says its rule. */
export const factFields = [
  "name",
  "category",
  "description",
  "priceMin",
  "priceMax",
  "validFrom",
  "validUntil",
  "plannedFrom",
  "plannedPriceMin",
  "plannedPriceMax",
  "durationMinutes",
  "synonyms",
  "question",
  "answer",
  "from",
  "to",
  "reason",
  "level",
  "title",
  "triggers",
  "text",
  "locale",
] as const;
export type FactField = (typeof factFields)[number];

export type FactFormStatus =
  | "idle"
  | "saved"
  | "refused"
  | "repeated"
  | "forbidden"
  | "signedOut"
  | "failed";

/** What a form of a fact shows after it was sent. */
export type FactFormState = {
  status: FactFormStatus;
  /** Fields whose rule was broken. */
  fields: readonly FactField[];
  /** What texts and facts say against each other now that it is saved. */
  contradictions: readonly ContradictionRow[];
};

export const idleFactForm: FactFormState = { status: "idle", fields: [], contradictions: [] };

export type FactAction = (state: FactFormState, form: FormData) => Promise<FactFormState>;
