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
      const day = hours.openingDay(turn.context, date, turn.locale);
      const text = describeDay({ kind: "date", date }, day, asked, turn);
      return isOver(day, turn) ? `${text} ${hours.nowText(turn)}` : text;
    }
  }
}

/** Whether it is open at this moment, and if not, when again. */
export function nowText(turn: Turn): string {
  return hours.nowText(turn);
}

/** Whether nobody is there at this moment. */
export function isClosedNow({ context, local, locale }: Turn): boolean {
  const { spans } = hours.openingDay(context, local.today, locale);
  return !spans.some(({ opens, closes }) => opens <= local.time && local.time < closes);
}

/** The regular week, with what will soon be different. */
export function weekText(turn: Turn): string {
  return hours.weekText(turn);
}

/** On which weekdays a time of day is within the regular hours. */
export function weekdaysAt(time: TimeWish, turn: Turn): string {
  return hours.timeOnAnyDayText(time, turn).join("\n");
}

/** The closures of the coming year with when it goes on after the long ones; empty when none is entered. */
export function closuresAhead({ context, local, locale, wording }: Turn): string[] {
  const until = local.today.add({ days: outlookDays });
  return hours.closuresWithin(context, local.today, until).map(({ startsOn, endsOn, reason }) => {
    const [from, to] = [startsOn, endsOn].map((day) => hours.dateName(toDate(day), locale));
    const next = hours.nextOpening(context, { today: toDate(endsOn), time: "24:00" }, locale);
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
  const { context, local, locale, wording } = turn;
  const start = after === null ? local : { today: toDate(after), time: "24:00" };
  const next = hours.nextOpening(context, start, locale);
  return next && wording.next(next);
}

/** The day that a topic is about, as it is kept. */
export function dateOf(days: readonly DayWish[], { local }: Turn): string | null {
  const [first] = days;
  if (first?.kind === "date") return first.date;
  if (first?.kind === "range") return first.from;
  if (first?.kind !== "weekday") return null;
  return local.today.add({ days: (first.weekday - local.today.dayOfWeek + 7) % 7 }).toString();
}

/** A weekday in general, with a warning when its next date is an exception. */
function weekdayHours(weekday: number, asked: HoursWish, turn: Turn): string {
  const { context, local, locale, wording } = turn;
  const date = local.today.add({ days: (weekday - local.today.dayOfWeek + 7) % 7 });
  const spans = hours.regularSpans(context, weekday);
  const closed = spans.length === 0 ? ({ kind: "weekday" } as const) : null;
  const general = describeDay({ kind: "weekday", weekday }, { date, spans, closed }, asked, turn);
  const actual = hours.openingDay(context, date, locale);
  return spans.length > 0 && actual.closed !== null
    ? `${general} ${wording.butOn(date, actual.closed)}`
    : general;
}

function describeDay(
  name: hours.DayName,
  day: hours.OpeningDay,
  { time, edge }: HoursWish,
  turn: Turn,
): string {
  const { wording, context, locale } = turn;
  if (day.closed !== null) {
    const next = hours.nextOpening(context, { today: day.date, time: "24:00" }, locale);
    return [wording.closedOn(name, day.closed), ...(next ? [wording.next(next)] : [])].join(" ");
  }
  const stretches =
    name.kind === "weekday"
      ? hours.weeklyHoursFrom(context, name.weekday)
      : hours.hoursFrom(context, day, locale);
  const own = { spans: day.spans, stretches };
  const end = edge === null ? null : edgeText(edge, name, own, turn);
  return [
    ...hours.timeText(time, own, wording),
    ...(end === null ? [wording.openOn(name, day.spans)] : [end, wording.hoursAre(day.spans)]),
  ].join(" ");
}

const dayMinutes = 24 * 60;

/** When a day begins or ends; null where it goes on around the clock. What goes on after midnight ends when that does. */
function edgeText(
  edge: NonNullable<Edge>,
  name: hours.DayName,
  { spans, stretches }: hours.DayHours,
  { wording }: Turn,
): string | null {
  const time = edge === "opens" ? spans[0]?.opens : spans.at(-1)?.closes;
  if (time === undefined) return null;
  if (edge === "opens") return wording.opensAt(name, time);
  const end = hours.toMinutes(time);
  const later = stretches.find(({ from, to }) => from < end && end < to);
  if (later === undefined) return wording.closesAt(name, time);
  const isBeyond = later.to >= 2 * dayMinutes;
  return isBeyond ? null : wording.closesNextDay(name, hours.writeTime(later.to - dayMinutes));
}

/** "Heute Nacht um 3" is tomorrow, unless that night is on. */
function nightOf(date: Temporal.PlainDate, { time }: HoursWish, { local }: Turn) {
  const isOvernight = time !== null && "isOvernight" in time && time.isOvernight === true;
  const isNextDay = isOvernight && date.equals(local.today) && local.time >= endOfNight;
  return isNextDay ? date.add({ days: 1 }) : date;
}

const endOfNight = "06:00";

/** Whether the day's last hours are behind us, so that they alone would mislead. */
function isOver({ date, spans }: hours.OpeningDay, { local }: Turn): boolean {
  const last = spans.at(-1);
  return date.equals(local.today) && last !== undefined && last.closes <= local.time;
}
