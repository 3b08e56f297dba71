import type { ContradictionRow } from "@/lib/chat/schemas";
import type { FactFormStatus } from "./fact-form-state";

/** Fields of hours with a rule; each has a sentence that says what it takes. */
export const ruleFields = ["opens", "closes", "weeks", "note"] as const;
export type RuleField = (typeof ruleFields)[number];

/** What the form of the regular week shows after it was sent. */
export type HoursFormState = {
  status: Exclude<FactFormStatus, "repeated">;
  /** Days that could not be read, by their key in the workshop file. */
  days: readonly string[];
  /** Refused fields of hours with a rule, by the row's id in the form. */
  rules: Readonly<Record<string, readonly RuleField[]>>;
  /** Texts that say other hours now that these are saved. */
  contradictions: readonly ContradictionRow[];
};

export const idleHoursForm: HoursFormState = {
  status: "idle",
  days: [],
  rules: {},
  contradictions: [],
};

export type HoursAction = (state: HoursFormState, form: FormData) => Promise<HoursFormState>;
