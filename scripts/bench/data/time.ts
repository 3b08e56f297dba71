import { unitOf } from "./hash";

const dayMs = 86_400_000;
/** All of it lies in the year before. */
const end = Date.parse("2026-11-30T12:00:00Z");
const days = 365;

/** How much is asked in each hour of a day, and on each day of a week from Sunday on. */
const hours = [1, 1, 1, 1, 1, 2, 5, 12, 16, 15, 14, 12, 10, 12, 14, 14, 13, 12, 9, 8, 7, 6, 4, 2];
const weekdays = [3, 14, 12, 12, 12, 11, 6];

/** When the row of a name was made: more by day than at night, more on workdays than on Sundays. */
export function timeOf(seed: number, name: string, index: number): number {
  const week = Math.floor(unitOf(seed, `${name} week`, index) * (days / 7));
  const day = pick(weekdays, unitOf(seed, `${name} day`, index));
  const hour = pick(hours, unitOf(seed, `${name} hour`, index));
  const within = unitOf(seed, `${name} minute`, index) * 3_600_000;
  // 29 November 2026 is a Sunday.
  const sunday = Date.parse("2026-11-22T00:00:00Z") - week * 7 * dayMs;
  return Math.min(end, sunday + day * dayMs + hour * 3_600_000 + within);
}

/** The place that a share from 0 to 1 falls on, each as wide as its weight. */
export function pick(weights: readonly number[], share: number): number {
  let rest = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return place;
  }
  return weights.length - 1;
}
