import type { AskOf } from "@/lib/understanding";
import { Temporal } from "temporal-polyfill";

export type DayWish = AskOf<"open">["days"][number];
export type TimeWish = NonNullable<AskOf<"open">["time"]>;
export type Edge = AskOf<"open">["edge"];

/** A day written as `YYYY-MM-DD`. */
export function toDate(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

/** Days that follow each other as one period; others as they are. */
export function asPeriod(days: readonly DayWish[]): readonly DayWish[] {
  const dates = days.flatMap((day) => (day.kind === "date" ? [day.date] : [])).toSorted();
  const [from] = dates;
  const to = dates.at(-1);
  if (from === undefined || to === undefined || dates.length < Math.max(days.length, 2))
    return days;
  const isRow = dates.every((date, at) => toDate(from).add({ days: at }).toString() === date);
  return isRow ? [{ kind: "range", from, to }] : days;
}
