import type { ContradictionRow } from "@/lib/chat/schemas";
import type { FactFormStatus } from "./fact-form-state";

/** What the form of the regular week shows after it was sent. */
export type HoursFormState = {
  status: Exclude<FactFormStatus, "repeated">;
  /** Days that could not be read, by their key in the workshop file. */
  days: readonly string[];
  /** Texts that say other hours now that these are saved. */
  contradictions: readonly ContradictionRow[];
};

export const idleHoursForm: HoursFormState = { status: "idle", days: [], contradictions: [] };

export type HoursAction = (state: HoursFormState, form: FormData) => Promise<HoursFormState>;
