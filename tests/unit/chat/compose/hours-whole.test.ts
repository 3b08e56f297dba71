import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import type { OpeningSpan } from "@/lib/calendar/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import { buildWorkshopContext, hours } from "../../../support/build-workshop-context";

const everyDay = (...spans: [string, string][]): OpeningSpan[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    spans.map(([opens, closes]) => hours(weekday, opens, closes)),
  );
/** Monday to Thursday 07:30–12:00 and 13:00–17:30, Friday to 14:00. */
const days = buildWorkshopContext();
const nights: WorkshopContext = {
  ...days,
  openingHours: everyDay(["00:00", "06:00"], ["18:00", "24:00"]),
};
const always: WorkshopContext = { ...days, openingHours: everyDay(["00:00", "24:00"]) };

const ask = (question: string, workshop = days, time = "10:00") =>
  composeAnswer({
    question,
    locale: "de",
    workshop,
    passages: [],
    history: [],
    // A Monday.
    now: new Date(`2026-11-30T${time}:00+01:00`),
  }).reply;

describe("a time that is asked for", () => {
  it.each([
    ["Habt ihr am Mittwoch um 8 abends offen?", /^Nein, um 20:00 Uhr/],
    ["Habt ihr heute Nacht um 3 offen?", /^Nein, um 03:00 Uhr/],
    ["Are you open at 8 in the evening on Wednesday?", /^No, we are closed at 20:00/],
    ["Von 12 bis 13 Uhr jemand da am Dienstag?", /^Nein, in dieser Zeit/],
    ["Ist am Dienstag zwischen 12 und 14 Uhr offen?", /^Nur zum Teil/],
    ["Ist am Dienstag von 9 bis 11 Uhr offen?", /^Ja, in dieser Zeit ist durchgehend/],
    ["Habt ihr am Dienstag bis 17:30 Uhr offen?", /^Ja\./],
    ["Habt ihr am Dienstag bis 18 Uhr offen?", /^Nein\./],
  ])("is read whole: %s", (question, reply) => {
    expect(ask(question)).toMatch(reply);
  });

  it.each([
    "TÜV bis 03.27 - ab wann kann ich kommen?",
    "Meine Plakette läuft 12.26 ab, wann habt ihr offen?",
  ])("is no month of a plate: %s", (question) => {
    expect(ask(question)).not.toMatch(/15:27|12:26|03:27/);
  });
});

describe("hours that reach midnight", () => {
  it("go on with those of the next day", () => {
    expect(ask("Habt ihr gerade offen?", nights, "23:30")).toMatch(
      /^Ja, .* bis Dienstag, 01\.12\.2026, 06:00 Uhr/,
    );
    expect(ask("Bis wann habt ihr heute offen?", nights)).toContain("schließen um 06:00 Uhr");
    expect(ask("Ist heute von 22 bis 2 Uhr offen?", nights)).toMatch(/^Ja, in dieser Zeit/);
    expect(ask("Ist heute von 22 bis 7 Uhr offen?", nights)).toMatch(/^Nur zum Teil/);
    expect(ask("Habt ihr heute Nacht um 3 offen?", nights)).toMatch(/^Ja, um 03:00 Uhr/);
  });

  it("are said as such around the clock", () => {
    expect(ask("Habt ihr gerade offen?", always)).toBe("Ja, wir haben rund um die Uhr geöffnet.");
    expect(ask("Wann habt ihr offen?", always)).toContain("Montag bis Sonntag: rund um die Uhr");
    expect(ask("Bis wann habt ihr heute offen?", always)).not.toContain("24:00");
  });
});
