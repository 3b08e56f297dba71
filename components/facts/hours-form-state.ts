/** What the form of the regular week shows after it was sent. */
export type HoursFormState = {
  status: "idle" | "saved" | "refused" | "forbidden" | "failed";
  /** Days that could not be read, by their key in the workshop file. */
  days: readonly string[];
};

export const idleHoursForm: HoursFormState = { status: "idle", days: [] };

export type HoursAction = (state: HoursFormState, form: FormData) => Promise<HoursFormState>;
