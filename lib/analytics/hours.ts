import type { Temporal } from "temporal-polyfill";
import { intersect, momentAt, spansOn, type Span } from "@/lib/calendar";
import type { WorkshopContext } from "@/lib/workshops/context";

/** Questions of an hour that began at an instant. */
export type HourCount = readonly [string, number];

/** Questions by weekday (Monday first) and hour of the workshop's clock. */
export type HeatMap = number[][];

/** How many questions came, and how many of them while the workshop was closed. */
export type AfterHours = { questions: number; closed: number };

const hourMinutes = 60;

/** Puts each hour at its place in the week. */
export function toHeatMap(hours: readonly HourCount[], timezone: string): HeatMap {
  const map = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const [instant, quantity] of hours) {
    const { date, minute } = momentAt(new Date(instant), timezone);
    const day = map[date.dayOfWeek - 1];
    const hour = Math.floor(minute / hourMinutes);
    if (day) day[hour] = (day[hour] ?? 0) + quantity;
  }
  return map;
}

/**
 * Counts what came outside the opening hours as they stand today, closures and public holidays included. An hour that is open in part
 * counts by that part: of ten questions between 7:00 and 8:00 five came before 7:30.
 */
export function toAfterHours(hours: readonly HourCount[], facts: WorkshopContext): AfterHours {
  const spans = new Map<string, readonly Span[]>();
  const spansOf = (date: Temporal.PlainDate) => {
    const day = date.toString();
    const known = spans.get(day) ?? [
      ...spansOn(facts, date.subtract({ days: 1 })).map(nextMorning),
      ...spansOn(facts, date),
    ];
    spans.set(day, known);
    return known;
  };
  let questions = 0;
  let open = 0;
  for (const [instant, quantity] of hours) {
    const { date, minute } = momentAt(new Date(instant), facts.workshop.timezone);
    const from = minute - (minute % hourMinutes);
    const inside = intersect([{ from, to: from + hourMinutes }], spansOf(date));
    const minutes = inside.reduce((sum, span) => sum + span.to - span.from, 0);
    questions += quantity;
    open += (quantity * Math.min(minutes, hourMinutes)) / hourMinutes;
  }
  return { questions, closed: Math.round(questions - open) };
}

/** What is left of a span after midnight, on the clock of the next day. */
function nextMorning({ from, to }: Span): Span {
  return { from: from - 1440, to: to - 1440 };
}
