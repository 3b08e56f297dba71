import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "@/lib/knowledge/documents/read-document";
import { noBusiness, type SiteFacts } from "@/lib/knowledge/website/site-facts";

async function read(html: string): Promise<SiteFacts> {
  const bytes = new TextEncoder().encode(html);
  const { site } = await readDocument({ bytes, name: "a.html", currency: "EUR", wantsSite: true });
  if (site === undefined) throw new Error("no site was read");
  return site;
}
const page = (name: string) => readFileSync(`tests/support/sites/${name}.html`, "utf8");
const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
const week = (days: number[], opens: string, closes: string) =>
  days.map((weekday) => ({ weekday, opens, closes }));

describe("what a page says in schema.org's words", () => {
  it("is its business, its regular week, its prices in our money and its questions", async () => {
    const site = await read(page("autohaus"));

    expect(site.business).toEqual({
      name: "Kfz-Service Lindner",
      street: "Merseburger Straße 12",
      postalCode: "06110",
      city: "Halle (Saale)",
      phone: "0345 5550123",
      email: "werkstatt@lindner.example",
    });
    expect(site.openingHours).toEqual([
      ...week([1, 2, 3, 4], "08:00", "17:30"),
      ...week([5], "08:00", "17:30"),
      ...week([6], "09:00", "12:00"),
    ]);
    expect(site.services).toEqual([
      { serviceName: "Ölwechsel", priceMinCents: 8950, priceMaxCents: 8950 },
      { serviceName: "Klimaservice", priceMinCents: 7900, priceMaxCents: null },
      { serviceName: "Räderwechsel", priceMinCents: 2500, priceMaxCents: 3500 },
    ]);
    expect(site.faqs).toEqual([
      { question: "Kann ich mit Karte zahlen?", answer: "Ja, mit Girocard und Kreditkarte." },
      { question: "Bekomme ich einen Ersatzwagen?", answer: "Ja, für 15 € am Tag." },
    ]);
  });

  it("that is broken, endless or of other types is passed over", async () => {
    const deep = `${'{"a":['.repeat(5_000)}1${"]}".repeat(5_000)}`;
    const odd = {
      "@type": "AutoRepair",
      name: ["x"],
      telephone: {},
      address: "Gasse 1",
      openingHours: 5,
    };
    const html = `<body>${script("{")}${script(deep)}${script(JSON.stringify(odd))}<p>Text</p></body>`;

    expect((await read(html)).business).toEqual(noBusiness);
  });
});

describe("what a page says to its readers", () => {
  it("is an address, phone and mail from its links, and hours from its lines", async () => {
    const site = await read(page("garage"));

    expect(site.business).toEqual({
      name: null,
      street: "Eisenbahnstr. 44a",
      postalCode: "04315",
      city: "Leipzig",
      phone: "0341 555 019",
      email: "info@yildiz.example",
    });
    expect(site.openingHours.toSorted((a, b) => a.weekday - b.weekday)).toEqual(
      [1, 2, 3, 4]
        .flatMap((day) => [...week([day], "07:30", "12:00"), ...week([day], "13:00", "17:00")])
        .concat(week([5], "07:30", "15:00")),
    );
  });

  it("is no week where a day has two lines, for they may be of two things", async () => {
    const html = "<body><p>Werkstatt Mo-Fr 8-17 Uhr</p><p>Waschanlage Mo-Sa 7-20 Uhr</p></body>";

    expect((await read(html)).openingHours).toEqual([]);
  });

  it.each([
    ["<p>Mo–Fr 25:00–26:00 Uhr</p>", []],
    ["<p>Mo 17:00–08:00 Uhr</p>", []],
    ["<p>Wir sind von Montag bis Freitag für Sie da.</p>", []],
    ["<p>Monday: 9 am – 5 pm</p>", week([1], "09:00", "17:00")],
    [
      "<p>So. + Mo. 10 bis 12 Uhr</p>",
      [...week([1], "10:00", "12:00"), ...week([7], "10:00", "12:00")],
    ],
  ])("is a time of day or none: %s", async (html, spans) => {
    expect((await read(`<body>${html}</body>`)).openingHours).toEqual(spans);
  });

  it("reads a British address", async () => {
    const { business } = await read("<body><p>12 Mill Lane, Leeds, LS1 4AB</p></body>");

    expect(business).toMatchObject({
      street: "12 Mill Lane",
      city: "Leeds",
      postalCode: "LS1 4AB",
    });
  });

  it("costs little, whatever is in it", async () => {
    const hostile = `<body>${"<p>Straße 1 ".repeat(10_000)}${"Mo-".repeat(20_000)}</p></body>`;
    const before = process.cpuUsage();
    await read(hostile);

    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(10_000);
  });
});
