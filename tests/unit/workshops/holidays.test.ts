import { describe, expect, it } from "vitest";
import { isOpenAt, nextOpeningAt } from "@/lib/calendar";
import { listDecidedHolidays, listUpcomingHolidays } from "@/lib/workshops";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

/** Monday, 17 May 2027, is a public holiday in all of Germany. */
const whitMonday = "2027-05-17";
const closed = buildWorkshopContext();
const working = buildWorkshopContext({ openHolidays: [whitMonday, "2027-05-01"] });
const morning = new Date(`${whitMonday}T10:00:00+02:00`);

describe("a public holiday on which the team works", () => {
  it("is open by the hours of its weekday, and only where the team said so", () => {
    expect(isOpenAt(closed, morning)).toBe(false);
    expect(isOpenAt(working, morning)).toBe(true);
    expect(isOpenAt(working, new Date(`${whitMonday}T06:00:00+02:00`))).toBe(false);
    expect(isOpenAt(working, new Date("2027-05-06T10:00:00+02:00"))).toBe(false);
  });

  it("is the next opening after the weekend before it", () => {
    const sunday = new Date("2027-05-16T12:00:00+02:00");

    expect(nextOpeningAt(working, sunday)?.toISOString()).toBe("2027-05-17T05:30:00.000Z");
    expect(nextOpeningAt(closed, sunday)?.toISOString()).toBe("2027-05-18T05:30:00.000Z");
  });

  it("stays closed in a closure", () => {
    const closure = { startsOn: "2027-05-10", endsOn: "2027-05-21", reason: "Umbau" };

    expect(isOpenAt({ ...working, closures: [closure] }, morning)).toBe(false);
  });
});

describe("the holidays that the team decides on", () => {
  it("are those of the coming year on working days, in order, with what was decided", () => {
    const holidays = listUpcomingHolidays(working, new Date("2027-05-10T00:30:00+02:00"), "de");

    expect(holidays.slice(0, 2)).toEqual([
      { date: whitMonday, name: "Pfingstmontag", isOpen: true },
      { date: "2027-11-17", name: "Buß- und Bettag", isOpen: false },
    ]);
    expect(holidays.map(({ date }) => date)).toContain("2028-05-01");
    expect(holidays.at(-1)?.date.localeCompare("2028-05-10")).toBe(-1);
  });

  it("are none of a closure, and leave alone what was decided on other days ahead", () => {
    const openHolidays = ["2027-05-06", whitMonday, "2027-11-17", "2029-05-01"];
    const closure = { startsOn: "2027-11-15", endsOn: "2027-11-19", reason: "Umbau" };
    const context = { ...buildWorkshopContext({ openHolidays }), closures: [closure] };
    const now = new Date("2027-05-10T10:00:00+02:00");
    const holidays = listUpcomingHolidays(context, now, "de");

    expect(holidays.filter(({ isOpen }) => isOpen).map(({ date }) => date)).toEqual([whitMonday]);
    expect(holidays.map(({ date }) => date)).not.toContain("2027-11-17");
    expect(listDecidedHolidays(context, now, holidays)).toEqual(["2027-11-17", "2029-05-01"]);
  });
});

const inRegion = (region: string) => buildWorkshopContext({ region });

describe("a holiday of a part of a state", () => {
  /** 15 August 2028, a Tuesday. */
  const assumption = new Date("2028-08-15T10:00:00+02:00");

  it.each(["DE-BY-A", "DE-BY-KATH"])("closes the workshops there: %s", (region) => {
    expect(isOpenAt(inRegion(region), assumption)).toBe(false);
  });

  it.each(["DE-BY", "DE-BY-EVANG", "DE-SN"])("closes no others: %s", (region) => {
    expect(isOpenAt(inRegion(region), assumption)).toBe(true);
  });

  it("may be Augsburg's alone", () => {
    const peace = new Date("2028-08-08T10:00:00+02:00");

    expect(isOpenAt(inRegion("DE-BY-A"), peace)).toBe(false);
    expect(isOpenAt(inRegion("DE-BY-KATH"), peace)).toBe(true);
  });
});
