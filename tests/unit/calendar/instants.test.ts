import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instantOf, isOpen, isOpenAt, momentAt, nextOpeningAt, type Moment } from "@/lib/calendar";
import { buildWorkshopContext, hours } from "@/tests/support/build-workshop-context";

const saxony = buildWorkshopContext();
const nightly = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  hours(weekday, "00:00", "01:30"),
  hours(weekday, "02:30", "05:00"),
  hours(weekday, "22:00", "24:00"),
]);
/** Both ways of the clock change, a zone without one, one that changes at midnight, and half an hour in Australia. */
const zones = [
  "Europe/Berlin",
  "Europe/London",
  "Atlantic/Reykjavik",
  "America/Santiago",
  "Australia/Lord_Howe",
];
const inZone = (timezone: string, openingHours = saxony.openingHours) => ({
  ...saxony,
  openingHours,
  closures: [],
  workshop: { ...saxony.workshop, region: "XX", timezone },
});

const minuteMs = 60_000;
const after = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * minuteMs);
/** Instants over two years with the leap day of 2028, at changing times of the day. */
const instants = Array.from({ length: 730 }, (_, index) =>
  after(new Date("2027-01-01T00:00:00Z"), index * 1447),
);
/** Every ten minutes of the nights in which clocks change there. */
const changes = ["2027-03-27", "2027-03-28", "2027-10-31", "2027-04-04", "2027-09-05", "2027-10-03"]
  .map((date) => new Date(`${date}T00:00:00Z`))
  .flatMap((start) => Array.from({ length: 144 }, (_, index) => after(start, (index - 72) * 10)));

const moment = (date: string, minute: number): Moment => ({
  date: Temporal.PlainDate.from(date),
  minute,
});

describe.each(zones)("in %s", (timezone) => {
  it.each([
    ["by day", saxony.openingHours],
    ["by night", nightly],
  ])("the next opening of every instant is where closed time ends: %s", (_, openingHours) => {
    const facts = inZone(timezone, openingHours);
    for (const instant of [...instants, ...changes]) {
      const opening = nextOpeningAt(facts, instant) ?? instant;
      expect([opening > instant, isOpenAt(facts, opening)]).toEqual([true, true]);
      expect(isOpenAt(facts, after(opening, -1))).toBe(false);
    }
  });

  it("nothing is missed between a closed instant and the next opening", () => {
    const facts = inZone(timezone, nightly);
    const hourly = changes.filter((_, index) => index % 6 === 0);
    for (const instant of hourly.filter((one) => !isOpenAt(facts, one))) {
      const opening = nextOpeningAt(facts, instant) ?? instant;
      const steps = Math.floor((opening.getTime() - instant.getTime()) / (5 * minuteMs));
      const between = Array.from({ length: steps }, (_, index) => after(instant, index * 5));
      expect(between.filter((one) => isOpenAt(facts, one))).toEqual([]);
    }
  });

  it("an instant is the first at which the clock shows its moment, or one that came before", () => {
    for (const instant of [...instants, ...changes]) {
      const shown = momentAt(instant, timezone);
      const first = instantOf(shown, timezone);
      expect(first <= instant).toBe(true);
      expect(momentAt(first, timezone)).toEqual(shown);
    }
  });
});

describe("a clock change", () => {
  const facts = inZone("Europe/Berlin", nightly);
  it("opens at the end of the hour that it skips", () => {
    // 28 March 2027: 02:00 is 03:00.
    expect(instantOf(moment("2027-03-28", 150), "Europe/Berlin")).toEqual(
      new Date("2027-03-28T01:00:00Z"),
    );
    expect(isOpenAt(facts, new Date("2027-03-28T00:59:00Z"))).toBe(false);
    expect(isOpenAt(facts, new Date("2027-03-28T01:00:00Z"))).toBe(true);
  });

  it("does not open a second time in the hour that it repeats", () => {
    // 31 October 2027: 03:00 is 02:00 once more; open from the first 02:30 until 05:00.
    expect(isOpenAt(facts, new Date("2027-10-31T00:29:00Z"))).toBe(false);
    expect(isOpenAt(facts, new Date("2027-10-31T00:30:00Z"))).toBe(true);
    expect(isOpenAt(facts, new Date("2027-10-31T01:10:00Z"))).toBe(true);
    expect(isOpenAt(facts, new Date("2027-10-31T04:00:00Z"))).toBe(false);
  });

  it("leaves the day's hours where the wall clock shows them", () => {
    for (const instant of instants) {
      const shown = momentAt(instant, "Europe/Berlin");
      expect(isOpenAt(saxony, instant)).toBe(isOpen(saxony, shown));
    }
  });
});
