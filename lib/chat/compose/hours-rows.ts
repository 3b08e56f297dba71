import { closuresBetween, openDay } from "@/lib/calendar";
import { Temporal } from "temporal-polyfill";
import { closureRows, weekdayRows } from "../facts/source-rows";
import type { SourceRow } from "../schemas";
import type { DayWish } from "../when/day-wish";
import type { HoursTurn as Turn } from "./part";

/** How far ahead an overview of the week names closed days. */
const aheadDays = 60;

/** What an answer about hours is made of: days of the week, closed days and public holidays. */
export function hoursRows(days: readonly DayWish[], isAboutNow: boolean, turn: Turn): SourceRow[] {
  const { today } = turn.local;
  const asked = isAboutNow ? [{ kind: "date" as const, date: today.toString() }] : days;
  if (asked.length > 0) return asked.flatMap((day) => rowsOf(day, turn));
  const open = turn.context.openingHours.map(({ weekday }) => weekday);
  const ahead = closuresBetween(turn.context, today, today.add({ days: aheadDays }));
  return [...weekdayRows(open), ...closureRows(ahead)];
}

function rowsOf(wish: DayWish, turn: Turn): SourceRow[] {
  switch (wish.kind) {
    case "weekday":
      return weekdayRows([wish.weekday]);
    case "date":
      return dateRows(Temporal.PlainDate.from(wish.date), turn);
    case "range": {
      const [from, to] = [wish.from, wish.to].map((day) => Temporal.PlainDate.from(day));
      return from && to ? closureRows(closuresBetween(turn.context, from, to)) : [];
    }
    default:
      return [];
  }
}

/** A date is its weekday's, unless a closure or a public holiday takes it. */
function dateRows(date: Temporal.PlainDate, { context }: Turn): SourceRow[] {
  const { closed } = openDay(context, date);
  if (closed === null || closed.kind === "weekday" || closed.kind === "week")
    return weekdayRows([date.dayOfWeek]);
  const closures = closuresBetween(context, date, date);
  return closures.length > 0 ? closureRows(closures) : [{ kind: "holiday", id: date.toString() }];
}
