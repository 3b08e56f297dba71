import { describe, expect, it } from "vitest";
import { findContradictions } from "@/lib/chat/contradictions/find-contradictions";
import { withoutContradictions } from "@/lib/chat/contradictions/without-contradictions";
import type { WorkshopContext } from "@/lib/workshops/context";
import { buildWorkshopContext, hours } from "../../../support/build-workshop-context";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const service = (name: string, min: number | null, max: number | null) => ({
  id: crypto.randomUUID(),
  name,
  category: "",
  description: "",
  priceMinCents: min,
  priceMaxCents: max,
  durationMinutes: 0,
  synonyms: [],
});

/** Monday to Thursday 07:30–12:00 and 13:00–17:30, Friday to 14:00; +49 341 5550142. */
const context: WorkshopContext = {
  ...buildWorkshopContext(),
  services: [
    service("Ölwechsel", 8900, 14900),
    service("Hauptuntersuchung", 13900, 13900),
    service("Klimaservice", null, null),
    service("Zahnriemenwechsel", 49000, null),
  ],
};

const passage = (content: string, kind: "faq" | "document" | "global_faq" = "document") => ({
  id: "00000000-0000-4000-8000-000000000001",
  kind,
  title: "Text",
  heading: null,
  content,
  score: 1,
});
const kinds = (content: string) =>
  findContradictions(context, [passage(content)]).map(({ kind }) => kind);

const below = (heading: string) =>
  findContradictions(context, [{ ...passage("Mo–Fr 8–18 Uhr"), heading }]);

describe("a sentence that contradicts the facts", () => {
  it.each<[string, "price" | "hours" | "phone"]>([
    ["Ein Ölwechsel kostet bei uns 79 Euro.", "price"],
    ["Ölwechsel: 159,00 €", "price"],
    ["Die Hauptuntersuchung gibt es für 120 bis 130 €.", "price"],
    ["Der Zahnriemenwechsel kostet 390 Euro.", "price"],
    ["Wir haben montags bis freitags von 8 bis 18 Uhr geöffnet.", "hours"],
    ["Öffnungszeiten: Mo–Do 07:30–18:00 Uhr.", "hours"],
    ["Samstags haben wir von 9 bis 12 Uhr offen.", "hours"],
    ["Freitags geschlossen.", "hours"],
    ["Sie erreichen uns telefonisch unter 0341 555 99 99.", "phone"],
    ["Our phone number is +49 30 1234567.", "phone"],
  ])("is found: %s", (sentence, kind) => {
    expect(kinds(`Willkommen. ${sentence} Bis bald!`)).toEqual([kind]);
  });

  it.each([
    "Ein Ölwechsel kostet ab 89 Euro.",
    "Ölwechsel je nach Motor 95 bis 149 €.",
    "Beim Ölwechsel kostet der Filter 15 € extra.",
    "Auf den Ölwechsel gibt es 10 % Rabatt, mindestens 5 €.",
    "Ölwechsel und Hauptuntersuchung zusammen für 199 €.",
    "Klimaservice für 120 €.",
    "Ein Zahnriemenwechsel kostet schnell 800 €.",
    "Ein Leihwagen kostet 25 € pro Tag.",
    "Wir haben freitags von 7:30 bis 14 Uhr geöffnet.",
    "Die Prüfer sind dienstags ab 10 Uhr da.",
    "Am 24.12. haben wir bis 11 Uhr geöffnet.",
    "Termine für die Abgabe gibt es schon ab 7 Uhr.",
    "Sonntags geschlossen.",
    "Eröffnung war 1998 um 8 Uhr.",
    "So geht das: Die Werkstatt ist offen, wenn das Tor offen ist.",
    "Sie erreichen uns unter 0341 5550142.",
    "Rufen Sie uns an: +49 (0)341 555 01 42",
    "Den Abschleppdienst erreichen Sie unter 0171 1234567.",
    "Rechnung Nr. 0341998877 liegt bei.",
  ])("is not seen where there is none: %s", (sentence) => {
    expect(kinds(sentence)).toEqual([]);
  });

  it.each([
    "Mo.–Do. 7.30 - 18.00 Uhr",
    "Montag-Freitag von 8 bis 18 Uhr",
    "Montag bis Freitag: 8-17 Uhr",
    "Mo 8-18 | Sa 9-12",
    "Sa. 9:00 bis 13:00 Uhr",
    "- Samstag – 9.00 – 12.00",
    "Mo-Fr 7:30-12:00 u. 13:00-18:00 h",
    "Mo-Fr 07:30-17:30",
    "Mon-Fri 8am-6pm",
    "Saturday 9 to 1",
    "Tue, Thu 8:00–19:00",
    "Wir haben Mo–Do 07:30–12:00 und 13:00–17:30 Uhr, Sa 9–12 Uhr geöffnet.",
    "Öffnungszeiten Mo bis Do 7:30 bis 18:00 Uhr",
  ])("is found in a line of days and times: %s", (line) => {
    expect(kinds(line)).toEqual(["hours"]);
    expect(
      findContradictions(context, [{ ...passage(line), heading: "Unsere Öffnungszeiten" }]),
    ).toHaveLength(1);
  });

  it.each([
    "Mo–Do 7.30–12.00 und 13.00–17.30 Uhr",
    "Mo.-Do. 7:30 bis 12 Uhr, 13 bis 17:30 Uhr",
    "Montag – 7.30 – 12.00",
    "Mon–Thu 7:30am–12:00 and 1pm–5:30pm",
    "Do 1 bis 2 Tage dauert es.",
  ])("is not found in a line that says the same: %s", (line) => {
    expect(kinds(line)).toEqual([]);
  });

  it("is not found in hours under a heading of something else", () => {
    expect(below("Teileverkauf")).toEqual([]);
    expect(below("Altölannahme")).toEqual([]);
    expect(below("Öffnungszeiten")).toHaveLength(1);
  });

  it.each(["Sie erreichen uns unter 0341.5559999", "Call us: +49.341.555.99.99"])(
    "is found in a phone number with dots: %s",
    (sentence) => {
      expect(kinds(sentence)).toEqual(["phone"]);
    },
  );

  it.each(["Ölwechsel 49.- EUR", "Ölwechsel: 49,– €", "Ein Ölwechsel kostet 49.-- Euro."])(
    "is found in an amount without cents: %s",
    (sentence) => {
      expect(kinds(sentence)).toEqual(["price"]);
    },
  );

  it.each([
    "Ölwechsel CHF 49.–",
    "Ölwechsel Fr. 49.--",
    "Ölwechsel 49.– CHF",
    "Ölwechsel: CHF 1’250.00",
  ])("is found in the Swiss way of writing: %s", (sentence) => {
    const swiss = { ...context, workshop: { ...context.workshop, currency: "CHF" as const } };

    expect(findContradictions(swiss, [passage(sentence)]).map(({ kind }) => kind)).toEqual([
      "price",
    ]);
  });

  it("says what the facts say", () => {
    expect(findContradictions(context, [passage("Ölwechsel: 159 €")])[0]?.fact).toMatch(
      /^Ölwechsel: 89\s€–149\s€$/,
    );
    expect(findContradictions(context, [passage("Zahnriemenwechsel: 390 €")])[0]?.fact).toMatch(
      /^Zahnriemenwechsel: ab 490\s€$/,
    );
  });

  it("is nobody's claim in a general explanation", () => {
    expect(findContradictions(context, [passage("Ölwechsel: 20 €", "global_faq")])).toEqual([]);
  });
});

describe("passages for an answer", () => {
  it("lose only that sentence, and go when nothing is left", () => {
    const [first, ...rest] = withoutContradictions(
      [
        passage("Wir nehmen nur gutes Öl. Ein Ölwechsel kostet 79 Euro. Altöl nehmen wir mit."),
        { ...passage("Ölwechsel: 79 €"), id: "00000000-0000-4000-8000-000000000002" },
      ],
      context,
    );

    expect(first?.content).toBe("Wir nehmen nur gutes Öl. Altöl nehmen wir mit.");
    expect(rest).toEqual([]);
  });

  it.each(["kfz-brandt", "northgate-garage"])(
    "of the demo workshop %s say nothing twice",
    (slug) => {
      const demo = readWorkshopInMemory(`supabase/demo/${slug}.json`);

      expect(findContradictions(demo.context, demo.passages)).toEqual([]);
    },
  );

  it.each(["reifen-huber", "lochside-garage"])("of %s say nothing twice", (slug) => {
    const fixture = readWorkshopInMemory(`tests/unit/chat/fixtures/${slug}.json`);

    expect(findContradictions(fixture.context, fixture.passages)).toEqual([]);
  });
});

describe("hours of some weeks of the month", () => {
  const openingHours = [
    ...context.openingHours,
    hours(6, "09:00", "12:00", { weeks: [1, 3], note: "nur Abgabe" }),
  ];
  const found = (content: string) =>
    findContradictions({ ...context, openingHours }, [passage(content)]).map(({ fact }) => fact);

  it.each([
    "Samstags haben wir von 9 bis 12 Uhr offen.",
    "Am 1. und 3. Samstag im Monat haben wir von 9 bis 12 Uhr geöffnet.",
    "On the first Saturday of the month we are open from 9:00 to 12:00.",
  ])("do not contradict a text that says the same: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it.each([
    ["Am 1. Samstag im Monat haben wir von 9 bis 13 Uhr geöffnet.", "6 [1,3] 09:00–12:00"],
    ["Am 2. Samstag im Monat haben wir von 9 bis 12 Uhr geöffnet.", ""],
    ["Samstags geschlossen.", "6 [1,3] 09:00–12:00"],
  ])("contradict a text of other weeks or times: %s", (sentence, fact) => {
    expect(found(sentence)).toEqual([fact]);
  });
});

describe("the hours that a text contradicts", () => {
  it("are told with equal days together", () => {
    const [row] = findContradictions(context, [
      passage("Wir haben montags bis freitags von 8 bis 18 Uhr geöffnet."),
    ]);

    expect(row?.fact).toBe("1-4 07:30–12:00, 13:00–17:30; 5 07:30–14:00");
  });
});
