import { Temporal } from "temporal-polyfill";
import {
  closuresWithin,
  holidaysAhead,
  nextOpening,
  openHolidaysAhead,
  openingDay,
  regularSpans,
} from "../facts/opening-days";
import { closingAfter } from "../facts/stretches";
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
  const { context, local, locale, wording } = turn;
  const day = openingDay(context, local.today, locale);
  const closing = closingAfter(context, local, locale);
  if (closing === "always") return wording.openAlways;
  if (closing) {
    const { date, closes } = closing;
    const later = nextOpening(context, { today: date, time: closes }, locale);
    const isToday = date.equals(local.today);
    return [
      isToday ? wording.openNow(closes) : wording.openNowBeyond(date, closes),
      ...(later ? [wording.thereafter(later)] : []),
    ].join(" ");
  }
  const next = nextOpening(context, local, locale);
  const why =
    day.closed && day.closed.kind !== "weekday"
      ? wording.closedOn({ kind: "date", date: local.today }, day.closed)
      : wording.closedNow;
  return next ? `${why} ${wording.next(next)}` : why;
}

/** The regular week, equal neighbours together, with what will soon be different. */
export function weekText(turn: Turn): string {
  const { local, locale, wording, context } = turn;
  const soon = local.today.add({ days: closureOutlookDays });
  return [
    wording.weekTitle,
    ...weekLines(turn),
    ...closureLines(local.today, soon, turn),
    ...holidaysAhead(context, local.today, holidayOutlookDays, locale).map(({ date, name }) =>
      wording.closedOn({ kind: "date", date }, { kind: "holiday", name }),
    ),
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
  const { context, locale, wording } = turn;
  const length = from.until(to, { largestUnit: "day" }).days + 1;
  const days = Array.from({ length }, (_, offset) =>
    openingDay(context, from.add({ days: offset }), locale),
  );
  const isShut = days.every(({ closed }) => closed !== null);
  const next = isShut ? nextOpening(context, { today: to, time: "24:00" }, locale) : null;
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
  const [next] = holidaysAhead(context, local.today, holidaySearchDays, locale);
  const worked = openHolidaysAhead(context, local.today, holidaySearchDays, locale);
  // "Über die Feiertage" is more than the holidays where the works holiday lies around them.
  const around = next ? closureLines(local.today, next.date.add({ days: aroundDays }), turn) : [];
  return [
    wording.holidaysClosed,
    ...(next ? [wording.holidayAhead(next.date, next.name)] : []),
    ...worked.map(({ date, name }) => wording.holidayOpen(date, name)),
    ...around,
  ].join(" ");
}

/** The public holidays of a month (`2027-08`) that cost a working day, by the region's calendar. */
export function holidaysInText(month: string, { context, local, locale, wording }: Turn): string {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const from = Temporal.PlainDate.compare(first, local.today) < 0 ? local.today : first;
  const days = from.until(first.add({ months: 1 }), { largestUnit: "day" }).days;
  const holidays = holidaysAhead(context, from, days, locale).map(({ date, name }) =>
    wording.closedOn({ kind: "date", date }, { kind: "holiday", name }),
  );
  return holidays.length > 0 ? holidays.join("\n") : wording.noHolidaysIn(month);
}

function longRange(from: Temporal.PlainDate, length: number, turn: Turn): string[] {
  const { context, locale, wording } = turn;
  return [
    ...holidaysAhead(context, from, length, locale).map(({ date, name }) =>
      wording.closedOn({ kind: "date", date }, { kind: "holiday", name }),
    ),
    wording.weekTitle,
    ...weekLines(turn),
  ];
}

function weekLines({ context, wording }: Turn): string[] {
  const lines: string[] = [];
  for (let from = 1; from <= 7;) {
    const spans = regularSpans(context, from);
    let to = from;
    while (to < 7 && isSame(regularSpans(context, to + 1), spans)) to += 1;
    lines.push(wording.weekLine(from, to, spans));
    from = to + 1;
  }
  return lines;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function closureLines(from: Temporal.PlainDate, to: Temporal.PlainDate, turn: Turn): string[] {
  return closuresWithin(turn.context, from, to).map(({ startsOn, endsOn, reason }) =>
    turn.wording.closure(
      dateName(Temporal.PlainDate.from(startsOn), turn.locale),
      dateName(Temporal.PlainDate.from(endsOn), turn.locale),
      reason,
    ),
  );
}
