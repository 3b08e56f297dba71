import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import type { WorkshopContext } from "@/lib/workshops/context";
import { buildWorkshopContext, hours } from "../../../support/build-workshop-context";

const plain = buildWorkshopContext();
/** Saturdays: 09:00–12:00 on the first and third for drop-off alone, 10:00–14:00 on the last. */
const workshop: WorkshopContext = {
  ...plain,
  openingHours: [
    ...plain.openingHours,
    hours(6, "09:00", "12:00", { weeks: [1, 3], note: "nur Abgabe" }),
    hours(6, "10:00", "14:00", { weeks: ["last"] }),
  ],
};
const ask = (question: string, day = "2026-11-30T10:00", context = workshop) =>
  composeAnswer({
    question,
    locale: "de",
    workshop: context,
    passages: [],
    history: [],
    now: new Date(`${day}:00+01:00`),
  }).reply;

const rules = [
  "Samstag (1. und 3. im Monat): 09:00–12:00 Uhr, nur Abgabe",
  "Samstag (letzter im Monat): 10:00–14:00 Uhr",
].join("\n");

describe("hours of some weeks of the month", () => {
  it("stand in the week with their rule and what they are for", () => {
    expect(ask("Wann habt ihr offen?")).toContain(`Freitag: 07:30–14:00 Uhr\n${rules}\nSonntag`);
    expect(ask("What are your opening hours?")).toContain(
      "Saturday (1st and 3rd of the month): 09:00–12:00, nur Abgabe",
    );
  });

  it.each([
    ["Habt ihr am Samstag offen?", "2026-11-30T10:00", /^Am Samstag, 05\.12\.2026, .*09:00 bis 12/],
    ["Habt ihr am Samstag offen?", "2026-12-07T10:00", /^Am Samstag, 12\.12\.2026, .*geschlossen/],
    ["Habt ihr samstags um 11 offen?", "2026-11-30T10:00", /^Ja, um 11:00 Uhr/],
    ["Habt ihr samstags um 11 offen?", "2026-12-07T10:00", /^Am Samstag, 12\.12\..* geschlossen/],
    ["Habt ihr am Samstag um 13 Uhr offen?", "2026-11-30T10:00", /^Nein, um 13:00 Uhr/],
    [
      "Are you open on Saturday?",
      "2026-12-07T10:00",
      /^On Saturday 12 December 2026 we are closed/,
    ],
  ])("answer for the next such day, with the rule behind it: %s %s", (question, day, reply) => {
    expect(ask(question, day)).toMatch(reply);
    expect(ask(question, day)).toMatch(/\nSa.*(?:1\. und 3\.|1st and 3rd)/);
  });

  it.each([
    ["Habt ihr am 12.12. offen?", /12\.12\.2026, haben wir geschlossen/],
    ["Habt ihr am zweiten Samstag im Monat offen?", /12\.12\.2026, haben wir geschlossen/],
    [
      "Habt ihr am 3. Samstag im Monat offen?",
      /19\.12\.2026, .* 12:00 Uhr \(nur Abgabe\) geöffnet/,
    ],
    [
      "Habt ihr am letzten Samstag im Januar offen?",
      /30\.01\.2027, .* 10:00 bis 14:00 Uhr geöffnet/,
    ],
  ])("hold on dates: %s", (question, reply) => {
    expect(ask(question)).toMatch(reply);
  });

  it("say why a date has none", () => {
    expect(ask("Habt ihr am 12.12. offen?")).toContain(rules);
  });

  it("count for now and for what comes next", () => {
    expect(ask("Habt ihr gerade offen?", "2026-12-05T10:00")).toMatch(
      /^Ja, .* bis 12:00 Uhr\. .*\(nur Abgabe\).*Danach wieder am Montag, 07\.12\.2026/,
    );
    expect(ask("Habt ihr gerade offen?", "2026-12-12T10:00")).toMatch(/geschlossen.*14\.12\.2026/);
    expect(ask("Wann macht ihr wieder auf?", "2026-12-04T16:00")).toContain(
      "Samstag, 05.12.2026, ab 09:00 Uhr (nur Abgabe)",
    );
  });

  it("are no hours of every week where a time is asked for", () => {
    expect(ask("An welchen Tagen habt ihr nach 13:30 Uhr offen?")).toContain(
      "freitags, samstags (letzter im Monat)",
    );
    expect(ask("Macht ihr Mittagspause?")).not.toContain("Samstag");
  });

  it.each([
    ["2026-11-30T10:00", false],
    ["2026-12-07T10:00", true],
  ])("are held against a wish for an appointment: %s", (day, isClosed) => {
    const reply = ask("Ich hätte gern einen Termin am Samstag", day);

    expect(/geschlossen/.test(reply)).toBe(isClosed);
  });

  it("are said to come on top of those of every week", () => {
    const openingHours = [hours(6, "09:00", "12:00"), hours(6, "13:00", "15:00", { weeks: [1] })];

    expect(ask("Wann habt ihr offen?", undefined, { ...workshop, openingHours })).toContain(
      "Samstag: 09:00–12:00 Uhr\nSamstag (1. im Monat) zusätzlich: 13:00–15:00 Uhr",
    );
  });
});

describe("a note on hours of every week", () => {
  const openingHours = [
    hours(1, "08:00", "12:00"),
    hours(1, "12:00", "18:00", { note: "nur Abholung" }),
  ];

  it("is said with its hours alone", () => {
    const reply = ask("Wann habt ihr offen?", undefined, { ...plain, openingHours });

    expect(reply).toContain("Montag: 08:00–12:00 Uhr und 12:00–18:00 Uhr (nur Abholung)");
  });
});

describe("a day around the clock", () => {
  const openingHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => hours(weekday, "00:00", "24:00"));

  it.each([
    "Bis wann habt ihr am Mittwoch offen?",
    "Ab wann habt ihr heute offen?",
    "Wann macht ihr morgen zu?",
  ])("is said once: %s", (question) => {
    const reply = ask(question, undefined, { ...plain, openingHours });

    expect(reply.match(/rund um die Uhr/g)).toHaveLength(1);
    expect(reply).not.toMatch(/00:00|24:00/);
  });
});
