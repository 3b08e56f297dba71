import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { freeSlots, type SlotQuestion } from "@/lib/appointments/free-slots";

const one = "00000000-0000-4000-8000-000000000001";
const two = "00000000-0000-4000-8000-000000000002";
const day = (text: string) => Temporal.PlainDate.from(text);

const workdays = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opens: "08:00", closes: "12:00", weeks: [], note: "" },
  { weekday, opens: "13:00", closes: "17:00", weeks: [], note: "" },
]);

const tuesday: SlotQuestion = {
  facts: {
    workshop: { timezone: "Europe/Berlin", region: "DE-SN", openHolidays: [] },
    openingHours: workdays,
    closures: [],
  },
  plan: { bays: [{ id: one, name: "Platz 1", hours: null }], busy: [] },
  from: day("2026-12-01"),
  to: day("2026-12-01"),
  durationMinutes: 60,
  stepMinutes: 60,
  earliest: new Date("2026-11-30T09:00:00Z"),
};

const starts = (question: Partial<SlotQuestion>) =>
  freeSlots({ ...tuesday, ...question }).map(({ startsAt }) => local(startsAt));
const local = (instant: Date) =>
  instant.toLocaleTimeString("de-DE", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    minute: "2-digit",
  });
const withPlan = (plan: Partial<SlotQuestion["plan"]>) => ({ plan: { ...tuesday.plan, ...plan } });
const withFacts = (facts: Partial<SlotQuestion["facts"]>) => ({
  facts: { ...tuesday.facts, ...facts },
});

describe("free slots", () => {
  it("fill the open hours and leave the break out", () => {
    expect(starts({})).toEqual([
      "08:00",
      "09:00",
      "10:00",
      "11:00",
      "13:00",
      "14:00",
      "15:00",
      "16:00",
    ]);
  });

  it("end before the hours do", () => {
    expect(starts({ durationMinutes: 180 })).toEqual(["08:00", "09:00", "13:00", "14:00"]);
  });

  it("let a job that no span holds go on after the break", () => {
    const [first, ...others] = freeSlots({ ...tuesday, durationMinutes: 360, stepMinutes: 120 });
    expect([first?.startsAt, first?.endsAt].map((at) => at && local(at))).toEqual([
      "08:00",
      "15:00",
    ]);
    expect(others.map(({ startsAt }) => local(startsAt))).toEqual(["10:00", "13:00", "15:00"]);
  });

  it("let a job of two days go over the night, never over the week end's closed days", () => {
    const friday = { from: day("2026-12-04"), to: day("2026-12-04") };
    const [slot] = freeSlots({ ...tuesday, ...friday, durationMinutes: 600 });
    expect(slot?.endsAt.toISOString()).toBe("2026-12-07T09:00:00.000Z");
  });

  it("leave out what is taken, at the bay where it is taken alone", () => {
    const busy: SlotQuestion["plan"]["busy"] = [
      [one, "2026-12-01T08:30:00Z", "2026-12-01T09:30:00Z"],
    ];
    expect(starts(withPlan({ busy }))).toEqual([
      "08:00",
      "11:00",
      "13:00",
      "14:00",
      "15:00",
      "16:00",
    ]);
    const bays = [...tuesday.plan.bays, { id: two, name: "Platz 2", hours: null }];
    const slots = freeSlots({ ...tuesday, ...withPlan({ busy, bays }) });
    expect(slots).toHaveLength(8);
    expect(slots.map(({ bayIds }) => bayIds.length)).toEqual([2, 1, 1, 2, 2, 2, 2, 2]);
  });

  it("touch what is taken without overlapping it", () => {
    const busy: SlotQuestion["plan"]["busy"] = [
      [one, "2026-12-01T08:00:00Z", "2026-12-01T09:00:00Z"],
    ];
    expect(starts(withPlan({ busy }))).toContain("08:00");
    expect(starts(withPlan({ busy }))).toContain("10:00");
    expect(starts(withPlan({ busy }))).not.toContain("09:00");
  });

  it("keep a bay's own hours", () => {
    const hours = [{ weekday: 2, opens: "09:00", closes: "11:00" }];
    const bays = [{ id: one, name: "Platz 1", hours }];
    expect(starts(withPlan({ bays }))).toEqual(["09:00", "10:00"]);
  });

  it("begin no sooner than somebody can be ready", () => {
    expect(starts({ earliest: new Date("2026-12-01T12:30:00Z") })).toEqual([
      "14:00",
      "15:00",
      "16:00",
    ]);
  });

  it("keep the days and the latest time at which a job is done at all", () => {
    const week = { to: day("2026-12-04") };
    const bounds = { weekdays: [4], until: "09:00" };
    expect(
      freeSlots({ ...tuesday, ...week, bounds }).map(({ startsAt }) => startsAt.toISOString()),
    ).toEqual(["2026-12-03T07:00:00.000Z", "2026-12-03T08:00:00.000Z"]);
  });

  it("are none on closures, holidays and in hours that are for something else", () => {
    const closures = [{ startsOn: "2026-12-01", endsOn: "2026-12-01", reason: "Inventur" }];
    expect(starts(withFacts({ closures }))).toEqual([]);
    expect(starts({ from: day("2026-12-25"), to: day("2026-12-25") })).toEqual([]);
    const openingHours = [
      { weekday: 2, opens: "08:00", closes: "10:00", weeks: [], note: "nur Abgabe" },
      { weekday: 2, opens: "10:00", closes: "12:00", weeks: [], note: "" },
    ];
    expect(starts(withFacts({ openingHours }))).toEqual(["10:00", "11:00"]);
  });

  it("know the night on which the clock jumps and the one on which an hour comes twice", () => {
    const openingHours = [{ weekday: 7, opens: "00:00", closes: "06:00", weeks: [], note: "" }];
    const spring = { from: day("2026-03-29"), to: day("2026-03-29"), earliest: new Date(0) };
    expect(starts({ ...withFacts({ openingHours }), ...spring })).toEqual([
      "00:00",
      "01:00",
      "03:00",
      "04:00",
      "05:00",
    ]);
    const autumn = { from: day("2026-10-25"), to: day("2026-10-25"), earliest: new Date(0) };
    const slots = freeSlots({ ...tuesday, ...withFacts({ openingHours }), ...autumn });
    expect(new Set(slots.map(({ startsAt }) => startsAt.getTime())).size).toBe(slots.length);
    expect(slots).toHaveLength(6);
  });

  it("never overlap anything taken, over a month of twenty bays and two thousand bookings", () => {
    const bays = Array.from({ length: 20 }, (_, index) => ({
      id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, "0")}`,
      name: `Platz ${index}`,
      hours: null,
    }));
    const busy = Array.from({ length: 2_000 }, (_, index): [string, string, string] => {
      const bay = bays[index % 20]?.id ?? one;
      const from = Date.UTC(
        2026,
        11,
        1 + ((index * 7) % 30),
        7 + ((index * 3) % 9),
        (index * 15) % 60,
      );
      return [bay, new Date(from).toISOString(), new Date(from + 3_600_000).toISOString()];
    });
    const question = {
      ...tuesday,
      to: day("2026-12-31"),
      stepMinutes: 30,
      ...withPlan({ bays, busy }),
    };
    const slots = freeSlots(question);
    const clash = slots.flatMap(({ startsAt, endsAt, bayIds }) =>
      busy.filter(
        ([bay, from, to]) =>
          bayIds.includes(bay) &&
          Date.parse(from) < endsAt.getTime() &&
          Date.parse(to) > startsAt.getTime(),
      ),
    );
    expect(slots.length).toBeGreaterThan(200);
    expect(clash).toEqual([]);
  });
});
