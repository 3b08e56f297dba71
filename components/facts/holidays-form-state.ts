/** What the form of the public holidays shows after it was sent. */
export type HolidaysFormStatus = "idle" | "saved" | "forbidden" | "failed";

/** `days` in the form are those on which the workshop works. */
export type HolidaysAction = (
  status: HolidaysFormStatus,
  form: FormData,
) => Promise<HolidaysFormStatus>;
