import { z } from "zod";

/** `HH:MM`. */
export const clockTime = z.string().regex(/^\d{2}:\d{2}$/);

/** Which of a month's Saturdays, say: the first to the fifth, or the last, which is its fourth or its fifth. */
export const weekOfMonth = z.union([z.literal([1, 2, 3, 4, 5]), z.literal("last")]);
export type WeekOfMonth = z.infer<typeof weekOfMonth>;

/** Hours of a weekday as the workshop states them. */
export const openingSpan = z.object({
  /** ISO weekday, Monday = 1. */
  weekday: z.int().min(1).max(7),
  opens: clockTime,
  /** Up to `24:00`; what goes on after midnight is a span of the next day. */
  closes: clockTime,
  /** In which weeks of the month; none means in all of them. */
  weeks: z.array(weekOfMonth).default([]),
  /** What these hours are for, in the workshop's words: "nur Abgabe". */
  note: z.string().default(""),
});
export type OpeningSpan = z.infer<typeof openingSpan>;

/** Days on which the workshop is closed as a whole. */
export const closureFact = z.object({
  /** First and last closed day, both included, `YYYY-MM-DD`. */
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  reason: z.string(),
});
export type ClosureFact = z.infer<typeof closureFact>;

/** All that the calendar knows of a workshop; a `WorkshopContext` is one. */
export type CalendarFacts = {
  workshop: {
    /** IANA time zone. */
    timezone: string;
    /** ISO 3166-2 region for public holidays, or a part of one: `DE-BY-A`. */
    region: string;
    /** Public holidays on which the team works, `YYYY-MM-DD`. */
    openHolidays: readonly string[];
  };
  openingHours: readonly OpeningSpan[];
  closures: readonly ClosureFact[];
};
