import { describe, expect, it } from "vitest";
import { toAfterHours, toHeatMap } from "@/lib/analytics/hours";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const timezone = "Europe/Berlin";
/** Mondays from 7:30 to 12:00 and from 13:00 to 17:30. */
const facts = { ...buildWorkshopContext(), closures: [] };

describe("the hours in which customers ask", () => {
  it("stand at their weekday and hour on the workshop's clock, in summer and in winter", () => {
    const map = toHeatMap(
      [
        ["2026-11-30T08:00:00+00:00", 2],
        ["2026-07-06T07:00:00+00:00", 3],
        ["2026-11-29T22:00:00+00:00", 4],
      ],
      timezone,
    );
    expect(map[0]?.[9]).toBe(5);
    expect(map[6]?.[23]).toBe(4);
    expect(map.flat().reduce((sum, quantity) => sum + quantity, 0)).toBe(9);
  });

  it("count as closed outside the opening hours, an hour that is open in part by that part", () => {
    const counted = toAfterHours(
      [
        // Monday at 10, at 7 (half open), at 22; Sunday at 10.
        ["2026-11-30T09:00:00+00:00", 10],
        ["2026-11-30T06:00:00+00:00", 10],
        ["2026-11-30T21:00:00+00:00", 10],
        ["2026-11-29T09:00:00+00:00", 10],
      ],
      facts,
    );
    expect(counted).toEqual({ questions: 40, closed: 25 });
  });

  it("count a closure and a public holiday as closed", () => {
    const closed = {
      ...facts,
      closures: [{ startsOn: "2026-12-01", endsOn: "2026-12-01", reason: "" }],
    };
    const hours = [
      ["2026-12-01T09:00:00+00:00", 4],
      ["2026-12-25T09:00:00+00:00", 3],
    ] as const;
    expect(toAfterHours(hours, closed).closed).toBe(7);
    expect(toAfterHours(hours, facts).closed).toBe(3);
  });
});
