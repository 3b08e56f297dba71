import { z } from "zod";
import { clockTime } from "@/lib/calendar/schemas";

/** Which day or days are meant: the schema of `DayWish` in `lib/chat/when`, with dates as `YYYY-MM-DD` and ISO weekdays. */
export const dayWish = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("date"), date: z.iso.date() }),
  z.object({ kind: z.literal("range"), from: z.iso.date(), to: z.iso.date() }),
  z.object({ kind: z.literal("weekday"), weekday: z.int().min(1).max(7) }),
  z.object({ kind: z.literal("holidays") }),
  z.object({ kind: z.literal("holidaysIn"), month: z.string().regex(/^\d{4}-\d{2}$/) }),
]);

/** A time of day as `HH:MM`: the schema of `TimeWish` in `lib/chat/when`. */
export const timeWish = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["at", "after", "before", "until"]),
    time: clockTime,
    isOvernight: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal("span"), from: clockTime, to: clockTime }),
  z.object({
    kind: z.literal("part"),
    part: z.enum(["morning", "noon", "afternoon", "evening", "night"]),
    from: clockTime,
    to: clockTime,
  }),
]);
