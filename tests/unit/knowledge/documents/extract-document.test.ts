import { expect, describe, it } from "vitest";
import { chunkText } from "@/lib/knowledge/chunk-text";
import { detectType, type DocumentType } from "@/lib/knowledge/documents/detect-type";
import { extractDocument } from "@/lib/knowledge/documents/extract-document";
import { makeDocx, makeZip } from "@/tests/support/make-docx";
import { makeLockedPdf, makePdf } from "@/tests/support/make-pdf";

const extract = async (content: Buffer | string, name = "") => {
  const bytes = Buffer.from(content);
  return extractDocument(bytes, await detectType(bytes, name));
};
const priceList = makePdf([
  [
    { x: 60, y: 780, size: 20, text: "Preisliste" },
    { x: 60, y: 740, text: "Alle Preise verstehen sich inklusive Mehrwert-" },
    { x: 60, y: 726, text: "steuer und Material." },
    { x: 60, y: 690, size: 14, text: "Wartung" },
    { x: 60, y: 665, text: "Ölwechsel" },
    { x: 400, y: 665, text: "89,00 €" },
    { x: 60, y: 648, text: "Klimaservice" },
    { x: 400, y: 648, text: "ab 79 €" },
  ],
  [{ x: 60, y: 780, text: "Barzahlung oder Karte (kein Scheck)." }],
]);

describe("extractDocument", () => {
  it("finds headings, paragraphs and rows of a table in a PDF", async () => {
    const { text, rows } = await extract(priceList);

    expect(text).toBe(
      [
        "# Preisliste",
        "Alle Preise verstehen sich inklusive Mehrwertsteuer und Material.",
        "## Wartung",
        "- Ölwechsel – 89,00 €\n- Klimaservice – ab 79 €",
        "Barzahlung oder Karte (kein Scheck).",
      ].join("\n\n"),
    );
    expect(rows).toEqual([
      ["Ölwechsel", "89,00 €"],
      ["Klimaservice", "ab 79 €"],
    ]);
  });

  it("finds headings, paragraphs and tables in a Word document", async () => {
    const { text, rows } = await extract(
      makeDocx([
        { heading: "Garantie" },
        { paragraph: "Zwei Jahre auf Teile & Arbeit." },
        {
          table: [
            ["Leistung", "Preis"],
            ["Ölwechsel", "89 €"],
          ],
        },
      ]),
    );

    expect(text).toBe(
      "# Garantie\n\nZwei Jahre auf Teile & Arbeit.\n\n- Leistung – Preis\n- Ölwechsel – 89 €",
    );
    expect(rows).toEqual([
      ["Leistung", "Preis"],
      ["Ölwechsel", "89 €"],
    ]);
  });

  it("takes a page's main part and leaves menus, forms, scripts and what is hidden out", async () => {
    const { title, text, rows } =
      await extract(`<!doctype html><html><head><title>Werkstatt &amp; Co</title>
      <style>p{}</style></head><body><nav><a>Start</a></nav><script>alert("x")</script>
      <h1>Reifen<b>hotel</b></h1><p>Wir lagern <em>Ihre</em> Räder.<br>Bis Ostern.</p>
      <ul><li>Waschen</li><li>Wuchten</li></ul><p hidden>Geheim</p><form>Suche</form>
      <table><tr><th>Leistung</th><th>Preis</th></tr><tr><td>Einlagern</td><td>49&nbsp;€</td></tr></table></body></html>`);

    expect(title).toBe("Werkstatt & Co");
    expect(text).toBe(
      "# Reifenhotel\n\nWir lagern Ihre Räder.\n\nBis Ostern.\n\n- Waschen\n- Wuchten\n- Leistung – Preis\n- Einlagern – 49 €",
    );
    expect(rows.at(-1)).toEqual(["Einlagern", "49 €"]);
  });

  it("keeps Markdown's headings and takes its tables and marks apart", async () => {
    const { title, text, rows } = await extract(
      "# Preise\n\n**Wichtig:** siehe [hier](https://example.org).\n\n| Leistung | Preis |\n|---|---:|\n| Ölwechsel | 89 € |",
      "preise.md",
    );

    expect(title).toBe("Preise");
    expect(text).toBe("# Preise\n\nWichtig: siehe hier.\n\n- Leistung – Preis\n- Ölwechsel – 89 €");
    expect(rows).toEqual([
      ["Leistung", "Preis"],
      ["Ölwechsel", "89 €"],
    ]);
  });

  it.each([
    ["UTF-8", Buffer.from("Ölwechsel für 89 €")],
    ["UTF-8 with a mark", Buffer.from("\ufeffÖlwechsel für 89 €")],
    ["UTF-16", Buffer.from("\ufeffÖlwechsel für 89 €", "utf16le")],
    [
      "Windows-1252",
      Buffer.from([0xd6, ...Buffer.from("lwechsel f"), 0xfc, ...Buffer.from("r 89 "), 0x80]),
    ],
  ])("reads plain text in %s", async (_, bytes) => {
    expect((await extract(bytes)).text).toBe("Ölwechsel für 89 €");
  });

  it("keeps name and price of a row in one passage, however long the table is", async () => {
    const rows = Array.from(
      { length: 80 },
      (_, index) => `| Leistung Nummer ${index} | ${index} € |`,
    );
    const { text } = await extract(rows.join("\n"), "preise.md");

    const lines = chunkText(text).flatMap(({ content }) => content.split("\n"));

    expect(lines).toHaveLength(80);
    expect(lines.every((line) => /^- Leistung Nummer (\d+) – \1 €$/.test(line))).toBe(true);
  });
});

const refusals: [string, Buffer, string][] = [
  ["nothing", Buffer.alloc(0), "empty"],
  ["white space", Buffer.from(" \n\n "), "empty"],
  [
    "a picture",
    Buffer.from("\u0089PNG\r\n\u001a\n".concat("\0".repeat(40)), "latin1"),
    "type_not_supported",
  ],
  ["a ZIP that is no Word document", makeZip({ "a.txt": "a" }), "type_not_supported"],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...Buffer.alloc(60)]), "type_not_supported"],
  ["bytes without a meaning", Buffer.from([1, 2, 3, 0, 255, 254, 7, 8]), "type_not_supported"],
  ["a PDF with a password", makeLockedPdf(), "pdf_encrypted"],
  ["a PDF without text", makePdf([[]]), "pdf_without_text"],
  ["a PDF that breaks off", Buffer.from("%PDF-1.4\n1 0 obj\n<<"), "file_damaged"],
  ["a PDF of too many pages", makePdf(Array.from({ length: 201 }, () => [])), "too_many_pages"],
  ["a text that is too long", Buffer.from("Satz. ".repeat(40_000)), "too_long"],
];

const wordWith = (content: Buffer, claimedSize?: number) =>
  makeZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": content }, claimedSize);
const nested = (depth: number) =>
  `<html><body><p>Hallo</p>${"<div>".repeat(depth)}tief${"</div>".repeat(depth)}</body></html>`;

describe("what cannot be read", () => {
  it.each(refusals)("is refused by name: %s", async (_, bytes, reason) => {
    await expect(extract(bytes, "datei.txt")).rejects.toMatchObject({ reason });
  });

  const docx: DocumentType = "docx";

  it("is a Word document that unpacks to more than fits, whatever its directory claims", async () => {
    const huge = Buffer.concat([Buffer.from("<w>"), Buffer.alloc(25 * 1024 * 1024, "a")]);

    await expect(extractDocument(wordWith(huge), docx)).rejects.toMatchObject({
      reason: "unpacks_too_large",
    });
    await expect(extractDocument(wordWith(huge, 100), docx)).rejects.toMatchObject({
      reason: "unpacks_too_large",
    });
  });

  it("is a Word document of thousands of files, or one whose directory points nowhere", async () => {
    const names = Array.from({ length: 2_001 }, (_, index) => [`${index}`, ""] as const);
    const broken = wordWith(Buffer.from("<w/>"));
    broken.writeUInt32LE(0xffff_fff0, broken.length - 6);

    await expect(extractDocument(makeZip(Object.fromEntries(names)), docx)).rejects.toMatchObject({
      reason: "too_complex",
    });
    await expect(extractDocument(broken, docx)).rejects.toMatchObject({ reason: "file_damaged" });
  });

  it("is not what stands inside hundreds of boxes", async () => {
    expect((await extract(nested(5_000))).text).toBe("Hallo\n\ntief");
  });

  it("is a page nested deeper than any that people write", async () => {
    await expect(extract(nested(100_000))).rejects.toMatchObject({ reason: "file_damaged" });
  });
});
