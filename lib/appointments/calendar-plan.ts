import { z } from "zod";
import { bookingPlan } from "./plan";

/** A time at which nobody works at a bay. */
export const bayAbsence = z.object({
  id: z.uuid(),
  bayId: z.uuid(),
  startsAt: z.string(),
  endsAt: z.string(),
  reason: z.string(),
});
export type BayAbsence = z.infer<typeof bayAbsence>;

/** What `get_calendar_plan` returns; what is busy is seen in the appointments themselves. */
export const calendarPlan = bookingPlan
  .omit({ busy: true })
  .extend({ absences: z.array(bayAbsence) });
export type CalendarPlan = z.infer<typeof calendarPlan>;
