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
 * Whether a wished day and time cannot be: the day is closed, or the time lies outside its hours. What is open at some of the wished
 * days, or says neither, can.
 */
export function isOutOfHours(
  days: readonly DayWish[],
  time: TimeWish | null,
  { context, locale }: Turn,
): boolean {
  const single = days.filter((day) => day.kind === "date" || day.kind === "weekday");
  if (single.length === 0 || single.length < days.length) return false;
  return single.every((day) => {
    const spans =
      day.kind === "date"
        ? hours.openingDay(context, toDate(day.date), locale).spans
        : hours.regularSpans(context, day.weekday);
    return !spans.some((span) => isWithin(time, span));
  });
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

function isWithin(time: TimeWish | null, { opens, closes }: hours.OpeningDay["spans"][number]) {
  if (time === null) return true;
  switch (time.kind) {
    case "at":
      return opens <= time.time && time.time < closes;
    case "after":
      return closes > time.time;
    case "before":
    case "until":
      return opens < time.time;
    case "span":
    case "part":
      return opens < time.to && time.from < closes;
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
