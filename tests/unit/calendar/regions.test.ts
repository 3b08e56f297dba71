import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { momentAt, nextOpening, openDay, writeTime } from "@/lib/calendar";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const saxony = readWorkshopInMemory("supabase/demo/kfz-brandt.json").context;
const bavaria = readWorkshopInMemory("tests/unit/chat/fixtures/reifen-huber.json").context;
const england = readWorkshopInMemory("supabase/demo/northgate-garage.json").context;
const scotland = readWorkshopInMemory("tests/unit/chat/fixtures/lochside-garage.json").context;

const reasonOn = (context: typeof saxony, date: string) =>
  openDay(context, Temporal.PlainDate.from(date)).closed?.kind ?? "open";

describe("a day at the workshop", () => {
  it.each([
    ["Reformationstag in Sachsen", saxony, "2028-10-31", "holiday"],
    ["Reformationstag in Bayern", bavaria, "2028-10-31", "open"],
    ["Allerheiligen in Sachsen", saxony, "2027-11-01", "open"],
    ["Allerheiligen in Bayern", bavaria, "2027-11-01", "holiday"],
    ["Buß- und Bettag in Sachsen", saxony, "2026-11-18", "holiday"],
    ["Buß- und Bettag in Bayern", bavaria, "2026-11-18", "open"],
    ["3 October", bavaria, "2028-10-03", "holiday"],
    ["Easter Monday in England", england, "2027-03-29", "holiday"],
    ["Easter Monday in Scotland", scotland, "2027-03-29", "open"],
    ["2 January in Scotland", scotland, "2029-01-02", "holiday"],
    ["2 January in England", england, "2029-01-02", "open"],
    ["the substitute for a Saturday holiday", scotland, "2027-01-04", "holiday"],
    ["a works holiday", saxony, "2026-12-28", "closure"],
    ["a closure that is also a holiday", saxony, "2026-12-25", "closure"],
    ["a Sunday", saxony, "2026-11-22", "weekday"],
  ])("%s", (_, context, date, reason) => {
    expect(reasonOn(context, date)).toBe(reason);
  });
});

describe("the next opening", () => {
  it.each([
    ["during the lunch break", saxony, "2026-11-23T12:30", "2026-11-23 13:00"],
    ["on Friday evening", saxony, "2026-11-20T18:00", "2026-11-23 07:30"],
    ["before opening", saxony, "2026-11-23T06:00", "2026-11-23 07:30"],
    ["after the last day before the works holiday", saxony, "2026-12-23T18:00", "2027-01-04 07:30"],
  ])("%s", (_, context, moment, expected) => {
    const at = Temporal.PlainDateTime.from(moment);
    const next = nextOpening(context, {
      date: at.toPlainDate(),
      minute: at.hour * 60 + at.minute,
    });

    expect(`${next?.date.toString()} ${writeTime(next?.span.from ?? 0)}`).toBe(expected);
  });

  it("is unknown for a workshop without hours", () => {
    const shut = { ...saxony, openingHours: [] };

    expect(nextOpening(shut, { date: Temporal.PlainDate.from("2026-11-20"), minute: 600 })).toBe(
      null,
    );
  });
});

describe("the workshop's clock", () => {
  it.each([
    ["in winter", "2026-11-20T09:00:00Z", "Europe/Berlin", "2026-11-20 10:00"],
    ["in summer", "2026-07-20T09:00:00Z", "Europe/Berlin", "2026-07-20 11:00"],
    ["after midnight there", "2026-11-20T23:30:00Z", "Europe/Berlin", "2026-11-21 00:30"],
    [
      "just before the clocks go forward",
      "2026-03-29T00:59:00Z",
      "Europe/Berlin",
      "2026-03-29 01:59",
    ],
    [
      "just after the clocks went forward",
      "2026-03-29T01:00:00Z",
      "Europe/Berlin",
      "2026-03-29 03:00",
    ],
    ["in the repeated hour", "2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25 02:30"],
    ["in Britain", "2026-07-20T09:00:00Z", "Europe/London", "2026-07-20 10:00"],
  ])("is right %s", (_, instant, zone, expected) => {
    const { date, minute } = momentAt(new Date(instant), zone);

    expect(`${date.toString()} ${writeTime(minute)}`).toBe(expected);
  });
});
