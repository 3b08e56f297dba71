import { openDay, regularSpans, toMinutes, type Span } from "@/lib/calendar";
import { hours } from "@/lib/chat";
import type { Turn } from "../turn";
import { toDate, type DayWish, type TimeWish } from "./day-wish";

/** The wished days that are not over. */
export function aheadOf(days: readonly DayWish[], { local }: Turn): DayWish[] {
  const today = local.today.toString();
  return days.filter(
    (day) => (day.kind === "date" ? day.date : "to" in day ? day.to : today) >= today,
  );
}

/**
 * Whether a wished day and time cannot be: each day is closed, or the time lies outside its hours. What is open on some of the wished
 * days can.
 */
export function isOutOfHours(days: readonly DayWish[], time: TimeWish | null, turn: Turn): boolean {
  const spans = days.map((day) => spansOf(day, turn));
  if (spans.length === 0 || spans.includes(null)) return false;
  return spans.every((own) => !own?.some((span) => isWithin(time, span)));
}

/** Long enough for a works holiday. */
const longestPeriod = 31;

/** The hours of a day, or of all days of a period; null where no days are named. */
function spansOf(day: DayWish, { context }: Turn): readonly Span[] | null {
  switch (day.kind) {
    case "date":
      return openDay(context, toDate(day.date)).spans;
    case "weekday":
      return regularSpans(context, day.weekday);
    case "range": {
      const [from, to] = [toDate(day.from), toDate(day.to)];
      const length = Math.min(from.until(to, { largestUnit: "day" }).days + 1, longestPeriod);
      const dates = Array.from({ length: Math.max(length, 0) }, (_, at) => from.add({ days: at }));
      return dates.flatMap((date) => openDay(context, date).spans);
    }
    case "holidays":
    case "holidaysIn":
      return null;
  }
}

/** A wished day and time as the form shows it; null where no day and no time is wished. */
export function wishText(
  days: readonly DayWish[],
  time: TimeWish | null,
  { locale }: Turn,
): string | null {
  const said = [...days.flatMap((day) => dayName(day, locale)), ...timeName(time, locale)];
  return said.length === 0 ? null : said.join(", ");
}

function isWithin(time: TimeWish | null, { from, to }: Span): boolean {
  if (time === null) return true;
  switch (time.kind) {
    case "at":
      return from <= toMinutes(time.time) && toMinutes(time.time) < to;
    case "after":
      return to > toMinutes(time.time);
    case "before":
    case "until":
      return from < toMinutes(time.time);
    case "span":
    case "part":
      return from < toMinutes(time.to) && toMinutes(time.from) < to;
  }
}

function dayName(day: DayWish, locale: Turn["locale"]): string[] {
  switch (day.kind) {
    case "date":
      return [hours.longDateName(toDate(day.date), locale)];
    case "range": {
      const [from, to] = [day.from, day.to].map((it) => hours.dateName(toDate(it), locale));
      return [`${from} – ${to}`];
    }
    case "weekday":
      return [hours.weekdayName(day.weekday, locale)];
    case "holidays":
    case "holidaysIn":
      return [];
  }
}

/** Parts of the day as the form shows them. */
const parts = {
  de: {
    morning: "vormittags",
    noon: "mittags",
    afternoon: "nachmittags",
    evening: "abends",
    night: "nachts",
  },
  en: {
    morning: "in the morning",
    noon: "at noon",
    afternoon: "in the afternoon",
    evening: "in the evening",
    night: "at night",
  },
} as const;

function timeName(time: TimeWish | null, locale: Turn["locale"]): string[] {
  if (time === null) return [];
  const isGerman = locale === "de";
  const clock = (it: string) => (isGerman ? `${it} Uhr` : it);
  switch (time.kind) {
    case "at":
      return [clock(time.time)];
    case "after":
      return [`${isGerman ? "ab" : "after"} ${clock(time.time)}`];
    case "before":
    case "until":
      return [`${isGerman ? "bis" : "until"} ${clock(time.time)}`];
    case "span":
      return [`${time.from}–${clock(time.to)}`];
    case "part":
      return [parts[locale][time.part]];
  }
}
