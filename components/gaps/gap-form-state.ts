import { idleFactForm, type FactFormState } from "@/components/facts/fact-form-state";

/** What CarBot says to the question, with what is in the form or after saving it. */
export type Rehearsal = { reply: string; answered: boolean };

/** What the form that answers a question shows after it was sent. */
export type GapFormState = FactFormState & {
  rehearsal: (Rehearsal & { isSaved: boolean }) | null;
};

export const idleGapForm: GapFormState = { ...idleFactForm, rehearsal: null };

/** `intent` in the form is `preview` or `save`, `kind` the kind of fact. */
export type GapAction = (state: GapFormState, form: FormData) => Promise<GapFormState>;
