import { z } from "zod";
import { clockTime } from "@/lib/calendar/schemas";

export const bookingModes = ["off", "request", "direct"] as const;

/** A place at which one car is worked on at a time; `hours` are its own, null for the workshop's. */
export const bay = z.object({
  id: z.uuid(),
  name: z.string(),
  hours: z
    .array(z.object({ weekday: z.int().min(1).max(7), opens: clockTime, closes: clockTime }))
    .nullable(),
});
export type Bay = z.infer<typeof bay>;

/** When a service is done at all: "TÜV nur dienstags und donnerstags". */
const serviceBounds = z.object({
  id: z.uuid(),
  /** ISO weekdays; null for all. */
  weekdays: z.array(z.int().min(1).max(7)).nullable(),
  /** The latest time to begin; null for no other bound than the hours. */
  until: clockTime.nullable(),
});

/** What `get_booking_plan` returns: all that free slots need beside the cached context. */
export const bookingPlan = z.object({
  bookingMode: z.enum(bookingModes),
  daysAhead: z.int(),
  bays: z.array(bay),
  services: z.array(serviceBounds),
  /** Bay, begin and end of each time that is taken. */
  busy: z.array(
    z.tuple([z.uuid(), z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true })]),
  ),
});
export type BookingPlan = z.infer<typeof bookingPlan>;
