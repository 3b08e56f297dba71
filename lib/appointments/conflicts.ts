import { momentAt, openDay } from "@/lib/calendar";
import type { CalendarFacts } from "@/lib/calendar/schemas";
import type { BayAbsence } from "./calendar-plan";
import type { Appointment } from "./schemas";

/** Why an appointment that was fine once is none any more: the workshop is closed that day, or nobody is at its bay. */
export type Conflict = "closed" | "absent";

/** What stands against an appointment that is still to come about; null for nothing. */
export function findConflict(
  { startsAt, endsAt, bayId, status }: Appointment,
  facts: CalendarFacts,
  absences: readonly BayAbsence[],
): Conflict | null {
  if (status !== "requested" && status !== "confirmed") return null;
  const { date } = momentAt(new Date(startsAt), facts.workshop.timezone);
  const { closed } = openDay(facts, date);
  if (closed?.kind === "closure" || closed?.kind === "holiday") return "closed";
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)];
  const isAbsent = absences.some(
    (it) => it.bayId === bayId && Date.parse(it.startsAt) < to && Date.parse(it.endsAt) > from,
  );
  return isAbsent ? "absent" : null;
}
