"use server";

import { revalidatePath } from "next/cache";
import { idleHoursForm, type HoursFormState } from "@/components/facts/hours-form-state";
import { readSpans } from "@/components/facts/read-spans";
import { AppError } from "@/lib/core/errors";
import { weekdayKeys } from "@/lib/core/weekdays";
import { actionContext } from "@/lib/server/session";
import type { HolidaysFormStatus } from "@/components/facts/holidays-form-state";
import { setOpenHolidays, setOpeningHours } from "@/lib/workshops";
import { contradictionsAfter } from "../contradictions-of";
import { toFactFormState } from "../to-fact-form-state";

/** Replaces the regular week. */
export async function saveWeek(
  workshop: string,
  _: HoursFormState,
  form: FormData,
): Promise<HoursFormState> {
  const week = Object.fromEntries(
    weekdayKeys.map((key) => [key, readSpans(String(form.get(key)))]),
  );
  try {
    await setOpeningHours(await actionContext(workshop), week);
  } catch (error) {
    const { status } = toFactFormState(error);
    const paths = error instanceof AppError ? error.issues.map(({ path }) => path) : [];
    const days = weekdayKeys.filter((key) => paths.some((path) => path.startsWith(key)));
    return { ...idleHoursForm, status: status === "repeated" ? "failed" : status, days };
  }
  revalidatePath("/w/[workshop]/knowledge", "layout");
  const contradictions = await contradictionsAfter(workshop, { kind: "opening_hours" });
  return { status: "saved", days: [], contradictions };
}

/** Replaces the public holidays on which the workshop works. */
export async function saveHolidays(
  workshop: string,
  _: HolidaysFormStatus,
  form: FormData,
): Promise<HolidaysFormStatus> {
  try {
    await setOpenHolidays(await actionContext(workshop), form.getAll("days"));
  } catch (error) {
    const { status } = toFactFormState(error);
    return status === "forbidden" || status === "signedOut" ? status : "failed";
  }
  revalidatePath("/w/[workshop]/knowledge", "layout");
  return "saved";
}
