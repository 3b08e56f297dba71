import { Temporal } from "temporal-polyfill";
import {
  closingAfter,
  closuresBetween,
  dayMinutes,
  firstOpen,
  holidaysAhead,
  nextOpening,
  openDay,
  regularLines,
  writeTime,
  type WorkdayHoliday,
} from "@/lib/calendar";
import { dateName } from "../wording/date-names";
import type { HoursTurn as Turn } from "./part";

/** How far ahead a week's table warns of closures and holidays. */
const closureOutlookDays = 45;
const holidayOutlookDays = 14;
const longestDailyList = 7;
const holidaySearchDays = 370;
const aroundDays = 8;

/** Whether it is open at this moment, and if not, when again. */
export function nowText(turn: Turn): string {
  const { context, local, wording } = turn;
  const now = { date: local.today, minute: local.minute };
  const day = openDay(context, now.date);
  const closing = closingAfter(context, now);
  if (closing === "always") return wording.openAlways;
  if (closing) {
    const closes = writeTime(closing.minute);
    const later = nextOpening(context, closing);
    const isToday = closing.date.equals(now.date);
    const hasNotes = day.spans.some(({ note }) => note !== "");
    return [
      isToday ? wording.openNow(closes) : wording.openNowBeyond(closing.date, closes),
      ...(hasNotes ? [wording.hoursAre(day.spans)] : []),
      ...(later ? [wording.thereafter(later)] : []),
    ].join(" ");
  }
  const next = nextOpening(context, now);
  const why =
    day.closed && day.closed.kind !== "weekday"
      ? wording.closedOn({ kind: "date", date: now.date }, day.closed)
      : wording.closedNow;
  return next ? `${why} ${wording.next(next)}` : why;
}

/** The regular week, equal neighbours together, with what will soon be different. */
export function weekText(turn: Turn): string {
  const { local, wording } = turn;
  const soon = local.today.add({ days: closureOutlookDays });
  return [
    wording.weekTitle,
    ...weekLines(turn),
    ...closureLines(local.today, soon, turn),
    ...closedHolidays(local.today, holidayOutlookDays, turn).map((it) => holidayLine(it, turn)),
  ].join("\n");
}

/** The closures of the coming year, null when none is entered. */
export function closuresAheadText(turn: Turn): string | null {
  const { today } = turn.local;
  const lines = closureLines(today, today.add({ days: holidaySearchDays }), turn);
  return lines.length === 0 ? null : lines.join("\n");
}

/** Several days: what is closed and why, and each open day of a short range. */
export function rangeText(from: Temporal.PlainDate, to: Temporal.PlainDate, turn: Turn): string {
  const { context, wording } = turn;
  const length = from.until(to, { largestUnit: "day" }).days + 1;
  const days = Array.from({ length }, (_, offset) => openDay(context, from.add({ days: offset })));
  const isShut = days.every(({ closed }) => closed !== null);
  const next = isShut ? firstOpen(context, { date: to, minute: dayMinutes }) : null;
  const daily = days
    .filter(
      ({ closed }) =>
        closed?.kind !== "closure" && (closed === null || !isShut || length <= longestDailyList),
    )
    .map(({ date, spans, closed }) =>
      closed === null
        ? wording.openOn({ kind: "date", date }, spans)
        : wording.closedOn({ kind: "date", date }, closed),
    );
  return [
    ...closureLines(from, to, turn),
    ...(length <= longestDailyList ? daily : longRange(from, length, turn)),
    ...(next ? [wording.next(next)] : []),
  ].join("\n");
}

/** Public holidays in general and the next one that costs a working day. */
export function holidaysText(turn: Turn): string {
  const { context, local, locale, wording } = turn;
  const [next] = closedHolidays(local.today, holidaySearchDays, turn);
  const worked = holidaysAhead(context, local.today, holidaySearchDays).filter(
    ({ isOpen, isInClosure }) => isOpen && !isInClosure,
  );
  // "Über die Feiertage" is more than the holidays where the works holiday lies around them.
  const around = next ? closureLines(local.today, next.date.add({ days: aroundDays }), turn) : [];
  return [
    wording.holidaysClosed,
    ...(next ? [wording.holidayAhead(next.date, next.names[locale])] : []),
    ...worked.map(({ date, names }) => wording.holidayOpen(date, names[locale])),
    ...around,
  ].join(" ");
}

/** The public holidays of a month (`2027-08`) that cost a working day, by the region's calendar. */
export function holidaysInText(month: string, turn: Turn): string {
  const { local, wording } = turn;
  const first = Temporal.PlainDate.from(`${month}-01`);
  const from = Temporal.PlainDate.compare(first, local.today) < 0 ? local.today : first;
  const days = from.until(first.add({ months: 1 }), { largestUnit: "day" }).days;
  const holidays = closedHolidays(from, days, turn).map((it) => holidayLine(it, turn));
  return holidays.length > 0 ? holidays.join("\n") : wording.noHolidaysIn(month);
}

function longRange(from: Temporal.PlainDate, length: number, turn: Turn): string[] {
  return [
    ...closedHolidays(from, length, turn).map((it) => holidayLine(it, turn)),
    turn.wording.weekTitle,
    ...weekLines(turn),
  ];
}

function weekLines({ context, wording }: Turn): string[] {
  return regularLines(context).map((line) => wording.weekLine(line));
}

/** The rules of one weekday, a line for each. */
export function weekdayLines(weekday: number, { context, wording }: Turn): string[] {
  return regularLines({
    openingHours: context.openingHours.filter((hours) => hours.weekday === weekday),
  })
    .filter(({ spans }) => spans.length > 0)
    .map((line) => wording.weekLine(line));
}

/** Public holidays that keep the workshop closed on a day it is usually open. */
function closedHolidays(from: Temporal.PlainDate, days: number, { context }: Turn) {
  return holidaysAhead(context, from, days).filter(({ isOpen }) => !isOpen);
}

function holidayLine({ date, names }: WorkdayHoliday, { wording }: Turn): string {
  return wording.closedOn({ kind: "date", date }, { kind: "holiday", names });
}

function closureLines(from: Temporal.PlainDate, to: Temporal.PlainDate, turn: Turn): string[] {
  return closuresBetween(turn.context, from, to).map(({ startsOn, endsOn, reason }) =>
    turn.wording.closure(
      dateName(Temporal.PlainDate.from(startsOn), turn.locale),
      dateName(Temporal.PlainDate.from(endsOn), turn.locale),
      reason,
    ),
  );
}
