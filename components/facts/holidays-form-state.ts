import type { FactFormStatus } from "./fact-form-state";

/** What the form of the public holidays shows after it was sent. */
export type HolidaysFormStatus = Exclude<FactFormStatus, "refused" | "repeated">;

/** `days` in the form are those on which the workshop works. */
export type HolidaysAction = (
  status: HolidaysFormStatus,
  form: FormData,
) => Promise<HolidaysFormStatus>;
