import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { toOpeningSpans } from "@/lib/workshops/import-opening-hours";
import { parseWorkshopFile } from "@/lib/workshops/import-workshop";

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`supabase/demo/${name}.json`, "utf8"));
const brandt = read("kfz-brandt");
const service = { name: "Ölwechsel", priceMin: 89, priceMax: 149 };
const ruled = (changes: object) => ({ opens: "09:00", closes: "12:00", weeks: [1], ...changes });
const hours = (spans: unknown) => ({ openingHours: { mon: spans } });
const branding = (changes: object) => ({
  branding: { primaryColor: "#0f4c81", greeting: "Moin!", ...changes },
});

function refusedPaths(changes: object): string[] {
  try {
    parseWorkshopFile({ ...brandt, ...changes });
    return [];
  } catch (error) {
    return error instanceof AppError ? error.issues.map(({ path }) => path) : [String(error)];
  }
}

describe("a workshop file", () => {
  it.each(["kfz-brandt", "northgate-garage"])("of the demo is accepted: %s", (name) => {
    expect(parseWorkshopFile(read(name)).slug).toBe(name);
  });

  it.each<[string, object]>([
    ["slug", { slug: "Kfz Brandt" }],
    ["name", { name: "  " }],
    ["locale", { locale: "fr" }],
    ["timezone", { timezone: "Europe/Leipzig" }],
    ["timezone", { timezone: "+01:00" }],
    ["region", { region: "DE-XX" }],
    ["openHolidays[0]", { openHolidays: ["31.10.2028"] }],
    ["openHolidays[1]", { openHolidays: ["2028-10-31", "2028-10-30"] }],
    ["region", { region: "XX" }],
    ["region", { region: "DE-BY-XX" }],
    ["region", { region: "DE-BY-A-B" }],
    ["phone", { phone: "call us" }],
    ["email", { email: "werkstatt@" }],
    ["website", { website: "ftp://kfz-brandt.example" }],
    ["address.country", { address: { ...Object(brandt.address), country: "US" } }],
    ["address.city", { address: { ...Object(brandt.address), city: "" } }],
    ["openingHours.mon[0][1]", hours([["12:00", "07:30"]])],
    ["openingHours.mon[0][1]", hours([["12:00", "12:00"]])],
    ["openingHours.mon[0][0]", hours([["7:30", "12:00"]])],
    ["openingHours.mon[0][1]", hours([["07:30", "25:00"]])],
    [
      "openingHours.mon[1][0]",
      hours([
        ["07:30", "12:00"],
        ["11:00", "13:00"],
      ]),
    ],
    [
      "openingHours.mon[1][0]",
      hours([
        ["13:00", "17:00"],
        ["07:30", "12:00"],
      ]),
    ],
    ["openingHours.mon[0].weeks[0]", hours([ruled({ weeks: [6] })])],
    ["openingHours.mon[0].weeks[0]", hours([ruled({ weeks: ["1."] })])],
    ["openingHours.mon[0].weeks", hours([ruled({ weeks: [1, 1] })])],
    ["openingHours.mon[0].weeks", hours([ruled({ weeks: 1 })])],
    ["openingHours.mon[0].note", hours([ruled({ note: "x".repeat(101) })])],
    ["openingHours.mon[0].closes", hours([ruled({ closes: "08:00" })])],
    ["openingHours.mon[0].opens", hours([ruled({ opens: "9" })])],
    ["openingHours.mon[0].week", hours([ruled({ week: 1 })])],
    ["openingHours.mon[1].opens", hours([["08:00", "10:00"], ruled({})])],
    ["openingHours.mon[1].opens", hours([ruled({ weeks: [4] }), ruled({ weeks: ["last"] })])],
    ["openingHours.monday", { openingHours: { monday: [] } }],
    ["closures[0].to", { closures: [{ from: "2026-12-24", to: "2026-12-23" }] }],
    ["closures[0].from", { closures: [{ from: "24.12.2026", to: "2026-12-31" }] }],
    ["services[0].priceMin", { services: [{ ...service, priceMin: 89.999 }] }],
    ["services[0].priceMin", { services: [{ ...service, priceMin: -1 }] }],
    ["services[0].priceMax", { services: [{ ...service, priceMax: 20 }] }],
    ["services[0].priceMax", { services: [{ name: "x", priceMax: 20 }] }],
    ["services[0].price", { services: [{ ...service, price: 20 }] }],
    ["services[1].name", { services: [service, { ...service, name: "ölwechsel " }] }],
    ["faqs[1].question", { faqs: [1, 2].map(() => ({ question: "Wie?", answer: "So." })) }],
    ["documents[0].text", { documents: [{ title: "Leer", text: "" }] }],
    ["branding.primaryColor", branding({ primaryColor: "blue" })],
    ["branding.quickReplies[0]", branding({ quickReplies: [""] })],
    ["capacity.slotMinutes", { capacity: { slotMinutes: 0, parallelJobs: 1, leadTimeHours: 0 } }],
    ["allowedOrigins[0]", { allowedOrigins: ["https://example.org/path"] }],
    ["plan", { plan: "gold" }],
    ["colour", { colour: "#fff" }],
  ])("is refused at %s: %j", (path, changes) => {
    expect(refusedPaths(changes)).toEqual([path]);
  });

  it("is refused as a whole when it is no object", () => {
    expect(() => parseWorkshopFile([])).toThrow(AppError);
  });

  it("names every refused value, with its rule, in one go", () => {
    const file = { ...brandt, ...hours([["12:00", "07:30"]]), plan: "gold" };

    expect(() => parseWorkshopFile(file)).toThrow(
      /^openingHours\.mon\[0\]\[1\]: closes after opens: .+\nplan: .+$/,
    );
  });

  it("turns prices into cents without losing one", () => {
    const services = [
      { ...service, priceMin: 19.99, priceMax: 1149.95 },
      { name: "Auf Anfrage" },
      { name: "Ab einem Preis", priceMin: 390 },
    ];

    expect(parseWorkshopFile({ ...brandt, services }).services).toMatchObject([
      { priceMinCents: 1999, priceMaxCents: 114995 },
      { priceMinCents: null, priceMaxCents: null },
      { priceMinCents: 39000, priceMaxCents: null },
    ]);
  });

  it.each([
    ["DE", "EUR"],
    ["AT", "EUR"],
    ["GB", "GBP"],
    ["CH", "CHF"],
  ])("of %s pays in %s", (country, currency) => {
    const address = { ...Object(brandt.address), country };

    expect(parseWorkshopFile({ ...brandt, address }).currency).toBe(currency);
  });

  it("has hours of different weeks of the month at the same time, each with its note", () => {
    const mon = [ruled({ weeks: [1, 3], note: " nur  Abgabe " }), ruled({ weeks: ["last"] })];

    expect(toOpeningSpans(parseWorkshopFile({ ...brandt, ...hours(mon) }).openingHours)).toEqual([
      { weekday: 1, opens: "09:00", closes: "12:00", weeks: [1, 3], note: "nur Abgabe" },
      { weekday: 1, opens: "09:00", closes: "12:00", weeks: ["last"], note: "" },
    ]);
  });

  it("says of a span with a rule what is wrong in it", () => {
    const file = { ...brandt, ...hours([ruled({ closes: "08:00" }), { weeks: [1] }, "9–12"]) };

    expect(() => parseWorkshopFile(file)).toThrow(
      /^openingHours\.mon\[0\]\.closes: closes after opens.+\nopeningHours\.mon\[1\]\.opens: .+\nopeningHours\.mon\[1\]\.closes: .+\nopeningHours\.mon\[2\]: .+$/,
    );
  });

  it("may close at midnight, and may open again when it has just closed", () => {
    const mon = [
      ["00:00", "12:00"],
      ["12:00", "24:00"],
    ];

    expect(parseWorkshopFile({ ...brandt, ...hours(mon) }).openingHours).toMatchObject({
      mon,
      tue: [],
    });
  });
});
