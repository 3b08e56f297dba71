import { describe, expect, it } from "vitest";
import { DocumentRefused } from "@/lib/knowledge/documents/refused";
import { readDocument } from "@/lib/knowledge/documents/read-document";
import { readWebsite } from "@/lib/knowledge/website/read-website";

const base = "https://werkstatt.example";

/** A site in memory; what it has not is refused as the fetcher would. */
function readerOf(pages: Record<string, string>) {
  const asked: string[] = [];
  return {
    asked,
    readDocument,
    userAgent: "CarBot/1.0",
    fetchPage: async (url: string) => {
      asked.push(url);
      const html = pages[new URL(url).pathname];
      if (html === undefined) throw new DocumentRefused("url_not_found");
      return { bytes: Buffer.from(html), url: new URL(url) };
    },
  };
}

const links = (...paths: string[]) =>
  paths.map((path) => `<a href="${path}">${path}</a>`).join(" ");

describe("reading a site", () => {
  it("reads the front page and those that tell most, of this site alone, and merges what they say", async () => {
    const reader = readerOf({
      "/": `<body><h1>Werkstatt</h1><p>Hallo.</p>${links("/blog", "/leistungen", "/kontakt", "/preise", "https://elsewhere.example/preise", "/preise.pdf", "#preise")}</body>`,
      "/preise":
        "<body><table><tr><th>Leistung</th><th>Preis</th></tr><tr><td>Ölwechsel</td><td>89 €</td></tr></table></body>",
      "/kontakt": "<body><p>Gasse 1, 04229 Leipzig</p><p>Mo-Fr 8-17 Uhr</p></body>",
    });
    const found = await readWebsite(reader, `${base}/`, "EUR");

    expect(reader.asked.toSorted()).toEqual(
      ["/", "/kontakt", "/leistungen", "/preise"].map((path) => base + path),
    );
    expect(found.pages.toSorted()).toEqual(["/", "/kontakt", "/preise"].map((path) => base + path));
    expect(found.business).toMatchObject({
      street: "Gasse 1",
      postalCode: "04229",
      city: "Leipzig",
    });
    expect(found.openingHours).toHaveLength(5);
    expect(found.services).toEqual([
      { serviceName: "Ölwechsel", priceMinCents: 8900, priceMaxCents: 8900 },
    ]);
  });

  it("reads five pages at most", async () => {
    const paths = Array.from({ length: 40 }, (_, at) => `/preise-${at}`);
    const pages = Object.fromEntries(paths.map((path) => [path, "<body><p>Preise</p></body>"]));
    const reader = readerOf({ ...pages, "/": `<body><p>Start</p>${links(...paths)}</body>` });
    await readWebsite(reader, `${base}/`, "EUR");

    expect(reader.asked).toHaveLength(5);
  });

  it.each([
    ["url_not_found", "page_not_readable"],
    ["url_not_allowed", "page_not_allowed"],
    ["url_refused_by_robots", "page_not_allowed"],
    ["file_too_large", "page_not_readable"],
  ] as const)("that gives %s is refused with %s and the field's name", async (reason, said) => {
    const reader = {
      ...readerOf({}),
      fetchPage: () => Promise.reject(new DocumentRefused(reason)),
    };
    await expect(readWebsite(reader, base, "EUR")).rejects.toMatchObject({
      code: "invalid",
      reason: said,
      issues: [{ path: "url" }],
    });
  });
});
