import { describe, expect, it } from "vitest";
import { extractDocx } from "@/lib/knowledge/documents/extract/docx";
import { makeDocx, makeZip, run, type DocxPart, type DocxParts } from "@/tests/support/make-docx";

const read = (parts: DocxPart[], beside?: DocxParts) => extractDocx(makeDocx(parts, beside));
const paragraph = (...runs: string[]): DocxPart => ({ xml: `<w:p>${runs.join("")}</w:p>` });
const textOf = async (...runs: string[]) => (await read([paragraph(...runs)])).text;
const raised = '<w:vertAlign w:val="superscript"/>';
const tab = "<w:r><w:tab/></w:r>";
const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]): DocxPart => ({ xml: `<w:tbl>${rows.join("")}</w:tbl>` });

describe("raised digits of a Word document", () => {
  it.each([
    [["89", "90", " €"], "89,90 €"],
    [["1.250", "00", " €"], "1.250,00 €"],
    [["89,", "90", " €"], "89,90 €"],
    [["ab 45", "1", " €"], "ab 45 €"],
    [["45,00", "12", " €"], "45,00 €"],
    [["Felgen", "1)", " 20 Euro"], "Felgen 20 Euro"],
    [["20 m", "2", " Halle"], "20 m² Halle"],
    [["the 1", "st", " check"], "the 1st check"],
    [["3", "1", "/2 Stunden"], "3 1/2 Stunden"],
  ])("%j is read as %j", async ([before = "", up = "", after = ""], text) => {
    expect(await textOf(run(before), run(up, raised), run(after))).toBe(text);
  });

  it("are told by a style or a raised position as well, and as characters of their own", async () => {
    const styles = `<w:style w:type="character" w:styleId="Cent"><w:rPr>${raised}</w:rPr></w:style>`;
    const byStyle = await read(
      [paragraph(run("89"), run("90", '<w:rStyle w:val="Cent"/>'), run(" €"))],
      { styles },
    );

    expect(byStyle.text).toBe("89,90 €");
    expect(await textOf(run("89"), run("90", '<w:position w:val="8"/>'), run(" €"))).toBe(
      "89,90 €",
    );
    expect(await textOf(run("89⁹⁰ € und 45¹ €"))).toBe("89,90 € und 45 €");
  });

  it("that are lowered never touch others, and stay with letters", async () => {
    expect(await textOf(run("45"), run("90", '<w:vertAlign w:val="subscript"/>'))).toBe("45 90");
    expect(
      await textOf(run("CO"), run("2", '<w:vertAlign w:val="subscript"/>'), run(" gestrahlt")),
    ).toBe("CO2 gestrahlt");
  });
});

describe("what a Word document does not show", () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="Basis"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Intern"><w:basedOn w:val="Basis"/></w:style>
    <w:style w:type="character" w:styleId="Alt"><w:rPr><w:strike/></w:rPr></w:style>`;

  it.each([
    ["hidden text", run("EK 12 Euro", "<w:vanish/>")],
    ["struck text", run("EK 12 Euro", "<w:strike/>")],
    ["text struck twice", run("EK 12 Euro", "<w:dstrike/>")],
    ["text struck by its style", run("EK 12 Euro", '<w:rStyle w:val="Alt"/>')],
    ["deleted text", `<w:del>${run("EK 12 Euro")}</w:del>`],
    ["a page number", `<w:fldSimple w:instr=" PAGE ">${run("12")}</w:fldSimple>`],
    [
      "a prompt",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("EK 12 Euro")}</w:sdtContent></w:sdt>`,
    ],
  ])("is left out: %s", async (_, hidden) => {
    const { text } = await read([paragraph(run("Ozonbehandlung "), hidden, run("59 Euro"))], {
      styles,
    });

    expect(text).toBe("Ozonbehandlung 59 Euro");
  });

  it("is left out by the style of a paragraph and what it is based on, unless the text says otherwise", async () => {
    const hidden = (properties: string): DocxPart => ({
      xml: `<w:p><w:pPr><w:pStyle w:val="Intern"/></w:pPr>${run("Rabatt 20 %", properties)}</w:p>`,
    });

    expect((await read([{ paragraph: "Ende" }, hidden("")], { styles })).text).toBe("Ende");
    expect((await read([hidden('<w:vanish w:val="0"/>')], { styles })).text).toBe("Rabatt 20 %");
  });
});

describe("text boxes of a Word document", () => {
  const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
  const drawing = `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box("Im Kasten 39 Euro")}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const picture = `<w:pict><v:shape><v:textbox>${box("Im Kasten 39 Euro")}</v:textbox></v:shape></w:pict>`;
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`;

  it.each([
    ["the new form", drawing],
    ["the old form", picture],
    ["both forms", both],
    ["a form nobody knows, with the old one", both.replace(drawing, "<a:unknown/>")],
    [
      "the text of a shape",
      `<w:drawing><a:p><a:r><a:t>Im Kasten 39 Euro</a:t></a:r></a:p></w:drawing>`,
    ],
  ])("are read once: %s", async (_, content) => {
    expect(await textOf(run("Davor"), `<w:r>${content}</w:r>`)).toBe("Davor\n\nIm Kasten 39 Euro");
  });
});

describe("headers, footers and notes of a Word document", () => {
  const reference = (kind: string, type: string, id: string) =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const section = (inner: string): DocxPart => ({ xml: `<w:sectPr>${inner}</w:sectPr>` });
  const line = (text: string) => `<w:p>${run(text)}</w:p>`;

  it("are read once, however many sections have them, in their place", async () => {
    const { text } = await read(
      [
        {
          xml: `<w:p><w:pPr><w:sectPr>${reference("header", "default", "h1")}</w:sectPr></w:pPr>${run("Text")}</w:p>`,
        },
        section(reference("header", "default", "h2") + reference("footer", "default", "f1")),
      ],
      {
        headers: { h1: line("Notdienst 0341 5550188"), h2: line("Notdienst 0341 5550188") },
        footers: { f1: line("Samstags zu") },
      },
    );

    expect(text).toBe("Notdienst 0341 5550188\n\nText\n\nSamstags zu");
  });

  it("of the first page or of even pages are read only where the document shows them", async () => {
    const headers = { h1: line("Erste Seite"), h2: line("Gerade Seiten") };
    const both = reference("header", "first", "h1") + reference("header", "even", "h2");
    const settings = "<w:evenAndOddHeaders/>";

    expect((await read([{ paragraph: "Text" }, section(both)], { headers })).text).toBe("Text");
    expect((await read([section(`${both}<w:titlePg/>`)], { headers, settings })).text).toBe(
      "Erste Seite\n\nGerade Seiten",
    );
  });

  it("leave page numbers out, and notes come at the end", async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { text } = await read(
      [
        paragraph(run("45"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" €")),
        section(reference("footer", "default", "f1")),
      ],
      {
        footers: { f1: `<w:p>${run("Seite ")}${field}</w:p>` },
        footnotes: `<w:footnote w:id="2">${line("ohne Material")}</w:footnote>`,
      },
    );

    expect(text).toBe("45 €\n\nohne Material");
  });
});

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
    const many = (...texts: string[]) =>
      `<w:tc>${texts.map((text) => `<w:p>${run(text)}</w:p>`).join("")}</w:tc>`;
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

describe("a Word document beyond the bounds", () => {
  const word = (inner: string) =>
    makeZip({
      "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
    });
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
