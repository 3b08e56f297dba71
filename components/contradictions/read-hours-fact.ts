import { allWeeks } from "@/components/workshops/all-weeks";
import type { WeekOfMonth } from "@/lib/calendar/schemas";

/** A line of hours as the facts say it against a text. */
export type HoursFact = {
  /** ISO weekdays; one day has the same twice. */
  from: number;
  to: number;
  /** Weeks of the month; none means all. */
  weeks: readonly WeekOfMonth[];
  times: string;
};

const line = /([1-7])(?:-([1-7]))? (?:\[([^\]]+)\] )?([^;]+)(?:; |$)/g;

/** Reads `1-4 07:30–12:00, 13:00–17:30; 6 [1,3] 09:00–12:00`. */
export function readHoursFact(fact: string): HoursFact[] {
  return [...fact.matchAll(line)].map(([, from = "", to = from, weeks, times = ""]) => ({
    from: Number(from),
    to: Number(to),
    weeks: allWeeks.filter((week) => weeks?.split(",").includes(String(week))),
    times,
  }));
}
