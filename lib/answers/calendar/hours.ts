import {
  closuresBetween,
  dayMinutes,
  firstOpen,
  groupByWeeks,
  isOpen,
  nextOpening,
  openDay,
  regularSpans,
  type OpenDay,
} from "@/lib/calendar";
import { hours } from "@/lib/chat";
import type { Temporal } from "temporal-polyfill";
import type { Turn } from "../turn";
import { toDate, type DayWish, type Edge, type TimeWish } from "./day-wish";

/** What is asked of a day. */
export type HoursWish = { time: TimeWish | null; edge: Edge };

/** The hours of a day, yes or no first where a time is asked; on a closed day why, and when it goes on. */
export function dayHours(wish: DayWish, asked: HoursWish, turn: Turn): string {
  switch (wish.kind) {
    case "holidays":
      return hours.holidaysText(turn);
    case "holidaysIn":
      return hours.holidaysInText(wish.month, turn);
    case "range":
      return hours.rangeText(toDate(wish.from), toDate(wish.to), turn);
    case "weekday":
      return weekdayHours(wish.weekday, asked, turn);
    case "date": {
      const date = nightOf(toDate(wish.date), asked, turn);
      const day = openDay(turn.context, date);
      const text = dateHours(day, asked, turn);
      if (day.closed?.kind === "week") {
        return [text, ...hours.weekdayLines(date.dayOfWeek, turn)].join("\n");
      }
      return isOver(day, turn) ? `${text} ${hours.nowText(turn)}` : text;
    }
  }
}

/** Whether it is open at this moment, and if not, when again. */
export function nowText(turn: Turn): string {
  return hours.nowText(turn);
}

/** Whether nobody is there at this moment. */
export function isClosedNow({ context, local }: Turn): boolean {
  return !isOpen(context, { date: local.today, minute: local.minute });
}

/** The regular week, with what will soon be different. */
export function weekText(turn: Turn): string {
  return hours.weekText(turn);
}

/** The break at noon, or that there is none. */
export function breaks(turn: Turn): string[] {
  return hours.lunchLines(turn);
}

/** On which weekdays a time of day is within the regular hours. */
export function weekdaysAt(time: TimeWish, turn: Turn): string {
  return hours.timeOnAnyDayText(time, turn).join("\n");
}

/** The closures of the coming year with when it goes on after the long ones; empty when none is entered. */
export function closuresAhead({ context, local, locale, wording }: Turn): string[] {
  const until = local.today.add({ days: outlookDays });
  return closuresBetween(context, local.today, until).map(({ startsOn, endsOn, reason }) => {
    const [from, to] = [startsOn, endsOn].map((day) => hours.dateName(toDate(day), locale));
    const next = firstOpen(context, { date: toDate(endsOn), minute: dayMinutes });
    const isLong = startsOn !== endsOn && next !== null;
    return [
      wording.closure(from ?? startsOn, to ?? endsOn, reason),
      ...(isLong ? [wording.next(next)] : []),
    ].join(" ");
  });
}

const outlookDays = 370;

/** When it opens next: after a day, or from now on. Null when that is not known. */
export function firstOpening(after: string | null, turn: Turn): string | null {
  const { context, local, wording } = turn;
  const next =
    after === null
      ? nextOpening(context, { date: local.today, minute: local.minute })
      : firstOpen(context, { date: toDate(after), minute: dayMinutes });
  return next && wording.next(next);
}

/** The closures that keep it shut from now on, or from a day on: "Betriebsurlaub". */
export function closuresUntilOpen(after: string | null, turn: Turn): string[] {
  const { context, local, locale, wording } = turn;
  const from = after === null ? local.today : toDate(after);
  return closuresBetween(context, from, from).map(({ startsOn, endsOn, reason }) => {
    const [first, last] = [startsOn, endsOn].map((day) => hours.dateName(toDate(day), locale));
    return wording.closure(first ?? startsOn, last ?? endsOn, reason);
  });
}

/** The day that a topic is about, as it is kept. */
export function dateOf(days: readonly DayWish[], { local }: Turn): string | null {
  const [first] = days;
  if (first?.kind === "date") return first.date;
  if (first?.kind === "range") return first.from;
  if (first?.kind !== "weekday") return null;
  return local.today.add({ days: (first.weekday - local.today.dayOfWeek + 7) % 7 }).toString();
}

/**
 * A weekday in general, with a warning when its next date is an exception. Where it is open in some weeks of the month only, the next
 * date is the answer and the rule stands behind it.
 */
function weekdayHours(weekday: number, asked: HoursWish, turn: Turn): string {
  const { context, local, wording } = turn;
  const date = local.today.add({ days: (weekday - local.today.dayOfWeek + 7) % 7 });
  const groups = groupByWeeks(regularSpans(context, weekday));
  const actual = openDay(context, date);
  if (groups.some(({ weeks }) => weeks.length > 0)) {
    return [dateHours(actual, asked, turn), ...hours.weekdayLines(weekday, turn)].join("\n");
  }
  const spans = groups[0]?.spans ?? [];
  const name: hours.DayName = { kind: "weekday", weekday };
  if (spans.length === 0) return closedText(name, actual, turn);
  const general = openText(name, hours.weeklyHoursOn(context, weekday, spans), asked, turn);
  return actual.closed === null ? general : `${general} ${wording.butOn(date, actual.closed)}`;
}

function dateHours(day: OpenDay, asked: HoursWish, turn: Turn): string {
  const name: hours.DayName = { kind: "date", date: day.date };
  return day.closed === null
    ? openText(name, hours.hoursOn(turn.context, day.date, day.spans), asked, turn)
    : closedText(name, day, turn);
}

function openText(
  name: hours.DayName,
  own: hours.DayHours,
  { time, edge }: HoursWish,
  { wording }: Turn,
): string {
  const end = edge === null ? null : hours.edgeText(edge, name, own, wording);
  return [
    ...hours.timeText(time, own, wording),
    ...(end === null ? [wording.openOn(name, own.spans)] : [end, wording.hoursAre(own.spans)]),
  ].join(" ");
}

function closedText(name: hours.DayName, { date, closed }: OpenDay, { context, wording }: Turn) {
  const next = firstOpen(context, { date, minute: dayMinutes });
  const reason = name.kind === "weekday" ? ({ kind: "weekday" } as const) : closed;
  return [wording.closedOn(name, reason), ...(next ? [wording.next(next)] : [])].join(" ");
}

/** "Heute Nacht um 3" is tomorrow, unless that night is on. */
function nightOf(date: Temporal.PlainDate, { time }: HoursWish, { local }: Turn) {
  const isOvernight = time !== null && "isOvernight" in time && time.isOvernight === true;
  const isNextDay = isOvernight && date.equals(local.today) && local.minute >= endOfNight;
  return isNextDay ? date.add({ days: 1 }) : date;
}

const endOfNight = 6 * 60;

/** Whether the day's last hours are behind us, so that they alone would mislead. */
function isOver({ date, spans }: OpenDay, { local }: Turn): boolean {
  const last = spans.at(-1);
  return date.equals(local.today) && last !== undefined && last.to <= local.minute;
}
