import type { Locale } from "@/lib/core/locales";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Temporal } from "temporal-polyfill";
import type { LocalTime } from "./local-time";
import { openingDay, regularSpans, type OpeningDay, type Span } from "./opening-days";
import { toMinutes, writeTime } from "../when/clock-minutes";

/** Time without a break, in minutes after a day's beginning; it may go on into the next days. */
export type Stretch = { from: number; to: number };

const dayMinutes = 24 * 60;
/** Who is open as long as this without a break is open around the clock. */
const searchDays = 14;

/** The spans of days that follow each other, those that touch as one: 18:00–24:00 goes on at 00:00 of the next day. */
export function stretchesOf(days: readonly (readonly Span[])[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [day, spans] of days.entries()) {
    for (const { opens, closes } of spans) {
      const from = day * dayMinutes + toMinutes(opens);
      const to = day * dayMinutes + toMinutes(closes);
      const last = stretches.at(-1);
      if (last?.to === from) last.to = to;
      else stretches.push({ from, to });
    }
  }
  return stretches;
}

/** The hours of a date and the day after it. */
export function hoursFrom(context: WorkshopContext, { date, spans }: OpeningDay, locale: Locale) {
  return stretchesOf([spans, openingDay(context, date.add({ days: 1 }), locale).spans]);
}

/** The regular hours of a weekday and the day after it. */
export function weeklyHoursFrom(context: WorkshopContext, weekday: number): Stretch[] {
  return stretchesOf([regularSpans(context, weekday), regularSpans(context, (weekday % 7) + 1)]);
}

/** How much of a time is open. */
export function openShare(
  stretches: readonly Stretch[],
  { from, to }: Stretch,
): "all" | "some" | "none" {
  if (stretches.some((it) => it.from <= from && to <= it.to)) return "all";
  return stretches.some((it) => it.from < to && from < it.to) ? "some" : "none";
}

/** Whether the regular week has no break at all. */
export function isAroundTheClock(context: WorkshopContext): boolean {
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => regularSpans(context, weekday));
  const [only, ...others] = stretchesOf(week);
  return others.length === 0 && only?.from === 0 && only.to === week.length * dayMinutes;
}

/** When what is open at a moment closes; `always` where that is beyond two weeks, null where it is closed. */
export function closingAfter(
  context: WorkshopContext,
  { today, time }: LocalTime,
  locale: Locale,
): { date: Temporal.PlainDate; closes: string } | "always" | null {
  const days = Array.from({ length: searchDays }, (_, offset) =>
    openingDay(context, today.add({ days: offset }), locale),
  );
  const now = toMinutes(time);
  const stretch = stretchesOf(days.map(({ spans }) => spans)).find(
    ({ from, to }) => from <= now && now < to,
  );
  if (stretch === undefined) return null;
  if (stretch.to === searchDays * dayMinutes) return "always";
  // A day's end is 24:00 of that day and not the next one's beginning.
  const offset = Math.ceil(stretch.to / dayMinutes) - 1;
  return { date: today.add({ days: offset }), closes: writeTime(stretch.to - offset * dayMinutes) };
}
