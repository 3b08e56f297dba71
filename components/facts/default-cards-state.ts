import type { FactFormStatus } from "./fact-form-state";

/** What the form of a default safety card shows after it was sent. */
export type DefaultCardStatus = Exclude<FactFormStatus, "repeated">;

export type DefaultCardAction = (
  state: DefaultCardStatus,
  form: FormData,
) => Promise<DefaultCardStatus>;
