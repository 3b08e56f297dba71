import type { ContactDetail } from "@/lib/contacts";

/** The law of the workshop's country, in months, and the day it is there. */
export type InspectionLaw = { first: number; next: number; today: string };

type Car = Pick<ContactDetail["vehicles"][number], "firstRegistration" | "lastInspection" | "dues">;

/**
 * The last day of the month in which a car's papers say that the general inspection is due, for the team to accept. Null where one is
 * noted already, where the papers say nothing, and for a first inspection that lies behind: the one after it hangs on when it was done.
 */
export function proposeInspection(
  { firstRegistration, lastInspection, dues }: Car,
  { first, next, today }: InspectionLaw,
): string | null {
  if (dues.some(({ kind }) => kind === "inspection")) return null;
  if (lastInspection !== null) return endOfMonth(lastInspection, next);
  if (firstRegistration === null) return null;
  const due = endOfMonth(firstRegistration, first);
  return due < today ? null : due;
}

/** The last day of the month that is so many months after the month of a day. */
function endOfMonth(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().replace(/T.*$/, "");
}
