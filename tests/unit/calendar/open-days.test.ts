import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  closingAfter,
  firstOpen,
  holidaysAhead,
  isAroundTheClock,
  nextOpening,
  openDay,
  openTimeFrom,
  spansOn,
  writeTime,
} from "@/lib/calendar";
import { buildWorkshopContext, hours } from "@/tests/support/build-workshop-context";

const day = (date: string) => Temporal.PlainDate.from(date);
const at = (date: string, minute: number) => ({ date: day(date), minute });
/** Monday to Thursday 07:30–12:00 and 13:00–17:30, Friday to 14:00; closed 24 December to 2 January. */
const saxony = buildWorkshopContext();
const saturdays = {
  ...saxony,
  openingHours: [
    ...saxony.openingHours,
    hours(6, "10:00", "14:00", { weeks: ["last"] }),
    hours(6, "09:00", "12:00", { weeks: [1, 3], note: "nur Abgabe" }),
  ],
};
const everyDay = (...spans: [string, string][]) => ({
  ...saxony,
  closures: [],
  workshop: { ...saxony.workshop, region: "XX" },
  openingHours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    spans.map(([opens, closes]) => hours(weekday, opens, closes)),
  ),
});
const nights = everyDay(["00:00", "06:00"], ["18:00", "24:00"]);
const always = everyDay(["00:00", "24:00"]);
const written = (spans: readonly { from: number; to: number }[]) =>
  spans.map(({ from, to }) => `${writeTime(from)}–${writeTime(to)}`).join(" ");

describe("a day", () => {
  it.each([
    ["a Thursday", "2026-12-03", "07:30–12:00 13:00–17:30", null],
    ["the first Saturday", "2026-12-05", "09:00–12:00", null],
    ["the second Saturday", "2026-12-12", "", "week"],
    ["the third Saturday", "2026-12-19", "09:00–12:00", null],
    ["the last Saturday, in a closure", "2026-12-26", "", "closure"],
    ["the last Saturday, the fifth", "2027-01-30", "10:00–14:00", null],
    ["a Sunday", "2026-12-06", "", "weekday"],
    ["a holiday", "2027-05-17", "", "holiday"],
  ])("has its own hours: %s", (_, date, spans, reason) => {
    const found = openDay(saturdays, day(date));

    expect([written(found.spans), found.closed?.kind ?? null]).toEqual([spans, reason]);
  });

  it("says what its hours are for", () => {
    expect(spansOn(saturdays, day("2026-12-05")).map(({ note }) => note)).toEqual(["nur Abgabe"]);
    expect(spansOn(saturdays, day("2027-01-30")).map(({ note }) => note)).toEqual([""]);
  });

  it("knows a holiday in both languages", () => {
    expect(openDay(saxony, day("2027-05-17")).closed).toMatchObject({
      names: { de: "Pfingstmontag" },
    });
  });

  it("keeps the weeks of the month on a holiday on which the team works", () => {
    // 3 October 2026 is the first Saturday of its month, 26 December 2026 the fourth.
    const openHolidays = ["2026-10-03", "2026-12-26"];
    const working = {
      ...saturdays,
      closures: [],
      workshop: { ...saxony.workshop, openHolidays },
      openingHours: [hours(6, "09:00", "12:00", { weeks: [1] })],
    };

    expect(written(spansOn(working, day("2026-10-03")))).toBe("09:00–12:00");
    expect(openDay(working, day("2026-12-26")).closed).toEqual({ kind: "week", weeks: [1] });
  });
});

describe("the next opening", () => {
  it.each([
    ["before a Saturday with hours", "2026-12-04", 900, "2026-12-05 09:00"],
    ["before a Saturday without", "2026-12-11", 900, "2026-12-14 07:30"],
    ["at the very opening", "2026-12-03", 450, "2026-12-03 13:00"],
    ["at the end of a day", "2026-12-03", 1440, "2026-12-04 07:30"],
    ["over the closure", "2026-12-23", 1200, "2027-01-04 07:30"],
  ])("is right %s", (_, date, minute, expected) => {
    const next = nextOpening(saturdays, at(date, minute));

    expect(`${next?.date.toString()} ${writeTime(next?.span.from ?? 0)}`).toBe(expected);
  });

  it("is found though its rule leaves out months, and the first such day is a holiday", () => {
    const fifths = { ...saxony, openingHours: [hours(1, "08:00", "12:00", { weeks: [5] })] };

    expect(nextOpening(fifths, at("2026-12-01", 0))?.date.toString()).toBe("2027-05-31");
  });

  it("is where closed time ends, and not at a midnight in open hours", () => {
    expect(nextOpening(nights, at("2026-12-03", 1300))).toMatchObject({
      date: day("2026-12-04"),
      span: { from: 1080 },
    });
    expect(nextOpening(always, at("2026-12-03", 600))).toBeNull();
  });

  it("is unlike the first open moment, which may be the present one", () => {
    expect(firstOpen(always, at("2026-12-03", 1440))).toMatchObject({
      date: day("2026-12-04"),
      span: { from: 0, to: 1440 },
    });
    expect(firstOpen(saxony, at("2026-12-03", 600))?.span).toMatchObject({ from: 600, to: 720 });
    expect(firstOpen(saxony, at("2026-12-03", 720))?.span).toMatchObject({ from: 780 });
  });
});

describe("open time over midnight", () => {
  it("is one span and closes on the day after", () => {
    expect(openTimeFrom(nights, day("2026-12-03"))).toEqual([
      { from: 0, to: 360 },
      { from: 1080, to: 1800 },
      { from: 2520, to: 2880 },
    ]);
    expect(closingAfter(nights, at("2026-12-03", 1400))).toEqual(at("2026-12-04", 360));
    expect(closingAfter(nights, at("2026-12-03", 700))).toBeNull();
  });

  it("is closed at 24:00 where nothing follows", () => {
    const late = { ...nights, openingHours: [hours(4, "18:00", "24:00")] };

    expect(closingAfter(late, at("2026-12-03", 1400))).toEqual(at("2026-12-03", 1440));
  });

  it("is around the clock only without any break and in every week", () => {
    const saturday = hours(6, "00:00", "24:00", { weeks: [1] });
    const rest = always.openingHours.filter(({ weekday }) => weekday !== 6);

    expect(closingAfter(always, at("2026-12-03", 600))).toBe("always");
    expect([always, nights, { openingHours: [...rest, saturday] }].map(isAroundTheClock)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("holidays ahead", () => {
  it("are those on days with hours, told apart by what the team does", () => {
    const facts = { ...saxony, workshop: { ...saxony.workshop, openHolidays: ["2027-01-01"] } };
    const found = holidaysAhead(facts, day("2026-12-01"), 180).map(
      ({ date, isOpen, isInClosure }) => [date.toString(), isOpen, isInClosure],
    );

    expect(found).toEqual([
      ["2026-12-25", false, true],
      ["2027-01-01", true, true],
      ["2027-03-26", false, false],
      ["2027-03-29", false, false],
      ["2027-05-06", false, false],
      ["2027-05-17", false, false],
    ]);
  });
});
