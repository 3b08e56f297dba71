import { describe, expect, it } from "vitest";
import { extractDocx } from "@/lib/knowledge/documents/extract/docx";
import { makeDocx, makeZip, run, type DocxPart, type DocxParts } from "@/tests/support/make-docx";

const read = (parts: DocxPart[], beside?: DocxParts) => extractDocx(makeDocx(parts, beside));
const paragraph = (...runs: string[]): DocxPart => ({ xml: `<w:p>${runs.join("")}</w:p>` });
const tab = "<w:r><w:tab/></w:r>";
const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]): DocxPart => ({ xml: `<w:tbl>${rows.join("")}</w:tbl>` });

const many = (...texts: string[]) =>
  `<w:tc>${texts.map((text) => `<w:p>${run(text)}</w:p>`).join("")}</w:tc>`;

describe("rows of a Word document", () => {
  it("are told by tabs and by leaders, but not by the tab behind a list mark", async () => {
    const { rows, text } = await read([
      paragraph(run("Ozonbehandlung"), tab, run("59,00 €")),
      { paragraph: "Motorwäsche ............ 45,00 €" },
      paragraph(
        run("Beläge"),
        tab,
        run("199 €"),
        "<w:r><w:br/></w:r>",
        run("Scheiben"),
        tab,
        run("299 €"),
      ),
      paragraph(run("1."), tab, run("Erst anrufen")),
    ]);

    expect(rows).toEqual([
      ["Ozonbehandlung", "59,00 €"],
      ["Motorwäsche", "45,00 €"],
      ["Beläge", "199 €"],
      ["Scheiben", "299 €"],
    ]);
    expect(text).toContain("- Erst anrufen");
  });

  it("repeat what goes over several rows or columns", async () => {
    const { rows } = await read([
      table(
        row(cell("Leistung"), cell("Fahrzeug"), cell("Preis")),
        row(cell("Achsvermessung", '<w:vMerge w:val="restart"/>'), cell("PKW"), cell("89 €")),
        row(cell("", "<w:vMerge/>"), cell("Transporter"), cell("129 €")),
        row(cell("Einlagern"), cell("49 €", '<w:gridSpan w:val="2"/>')),
        row(cell("Politur"), cell("Lack"), cell("99 €")),
      ),
    ]);

    expect(rows.slice(1)).toEqual([
      ["Achsvermessung", "PKW", "89 €"],
      ["Achsvermessung", "Transporter", "129 €"],
      ["Einlagern", "49 €", "49 €"],
      ["Politur", "Lack", "99 €"],
    ]);
  });

  it("are no prices where names and prices only stand side by side", async () => {
    const { rows, text } = await read([
      table(row(many("Beläge", "Scheiben"), many("199 €", "299 €"))),
    ]);

    expect(rows).toEqual([]);
    expect(text).toBe("- Beläge – 199 €\n- Scheiben – 299 €");
  });

  it("inside a cell that lays out the page are read as such", async () => {
    const inner = `<w:tbl>${row(cell("Politur"), cell("99 €"))}</w:tbl>`;
    const { rows, text } = await read([
      table(row(cell("Kontakt"), `<w:tc><w:p>${run("Preise")}</w:p>${inner}</w:tc>`)),
    ]);

    expect(rows).toEqual([["Politur", "99 €"]]);
    expect(text).toBe("Kontakt\n\nPreise\n\n- Politur – 99 €");
  });
});

const word = (inner: string) =>
  makeZip({
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
  });

describe("a Word document beyond the bounds", () => {
  const nested = "<w:sdt><w:sdtContent>".repeat(400) + "</w:sdtContent></w:sdt>".repeat(400);
  const wide = `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="100"/></w:tcPr><w:p><w:r><w:t>${"a".repeat(1_000)}</w:t></w:r></w:p></w:tc></w:tr>`.repeat(50)}</w:tbl>`;

  it.each([
    ["more elements than fit", word("<w:p/>".repeat(500_001)), "too_complex"],
    ["nested too deep", word(nested), "too_complex"],
    ["cells over so many columns that its text is too long", word(wide), "too_long"],
    ["broken XML", word("<w:p></w:q>"), "file_damaged"],
    [
      "entities",
      makeZip({ "word/document.xml": '<!DOCTYPE x [<!ENTITY a "aa">]><w>&a;</w>' }),
      "file_damaged",
    ],
    ["no text part", makeZip({ "a.txt": "a" }), "file_damaged"],
    [
      "a directory that lies about sizes",
      makeZip({ "word/document.xml": "<w/>" }, 100),
      "file_damaged",
    ],
  ])("is refused by name: %s", async (_, bytes, reason) => {
    await expect(extractDocx(bytes)).rejects.toMatchObject({ reason });
  });

  it("is read whatever its pictures unpack to: nobody unpacks them", async () => {
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${run("Text")}</w:p></w:body></w:document>`;
    const bytes = makeZip({
      "word/document.xml": xml,
      "word/media/a.png": Buffer.alloc(70_000_000),
    });

    expect((await extractDocx(bytes)).text).toBe("Text");
  });

  it("is refused when two of its files share bytes or a name", async () => {
    const bytes = makeZip({ "word/document.xml": "<w/>", "word/documenx.xml": "<w/>" });
    const twins = Buffer.from(
      bytes.toString("latin1").replaceAll("documenx", "document"),
      "latin1",
    );
    const shared = Buffer.from(bytes);
    const second = shared.lastIndexOf(Buffer.from("PK\u0001\u0002"));
    shared.writeUInt32LE(0, second + 42);

    await expect(extractDocx(twins)).rejects.toMatchObject({ reason: "file_damaged" });
    await expect(extractDocx(shared)).rejects.toMatchObject({ reason: "file_damaged" });
  });
});
