import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isInWeeks, shareWeek, weeksOfMonth } from "@/lib/calendar";
import type { WeekOfMonth } from "@/lib/calendar/schemas";

const day = (date: string) => Temporal.PlainDate.from(date);
/** Every day of five years, a leap year among them. */
const days = Array.from({ length: 5 * 365 + 1 }, (_, offset) =>
  day("2026-01-01").add({ days: offset }),
);

describe("weeks of the month", () => {
  it.each<[string, WeekOfMonth[], boolean]>([
    ["2026-12-05", [1], true],
    ["2026-12-05", [1, 3], true],
    ["2026-12-12", [1, 3], false],
    ["2026-12-19", [1, 3], true],
    ["2026-12-26", ["last"], true],
    ["2026-12-26", [4], true],
    ["2026-12-26", [5], false],
    ["2026-10-31", [5], true],
    ["2026-10-31", ["last"], true],
    ["2026-10-24", ["last"], false],
    ["2027-02-27", ["last"], true],
    ["2028-02-29", [5], true],
    ["2026-12-12", [], true],
  ])("say of %s and %j: %s", (date, weeks, isIn) => {
    expect(isInWeeks(day(date), weeks)).toBe(isIn);
  });

  it("count each day once among the first to the fifth, and one day of each weekday as the last", () => {
    const numbered = weeksOfMonth.filter((week) => week !== "last");
    expect(
      days.every((one) => numbered.filter((week) => isInWeeks(one, [week])).length === 1),
    ).toBe(true);
    const lastOnes = days.filter((one) => isInWeeks(one, ["last"]));
    expect(lastOnes.every((one) => one.add({ days: 7 }).month !== one.month)).toBe(true);
    expect(lastOnes).toHaveLength(5 * 12 * 7);
  });

  it("share a week exactly where some day is in both", () => {
    const rules: WeekOfMonth[][] = [[], ...weeksOfMonth.map((week) => [week]), [1, 3], [2, "last"]];
    for (const left of rules) {
      for (const right of rules) {
        const isShared = days.some((one) => isInWeeks(one, left) && isInWeeks(one, right));
        expect([left, right, shareWeek(left, right)]).toEqual([left, right, isShared]);
      }
    }
  });
});
