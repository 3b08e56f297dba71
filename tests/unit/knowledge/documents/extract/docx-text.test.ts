import { describe, expect, it } from "vitest";
import { extractDocx } from "@/lib/knowledge/documents/extract/docx";
import { makeDocx, run, type DocxPart, type DocxParts } from "@/tests/support/make-docx";

const read = (parts: DocxPart[], beside?: DocxParts) => extractDocx(makeDocx(parts, beside));
const paragraph = (...runs: string[]): DocxPart => ({ xml: `<w:p>${runs.join("")}</w:p>` });
const textOf = async (...runs: string[]) => (await read([paragraph(...runs)])).text;
const raised = '<w:vertAlign w:val="superscript"/>';
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

const internal = (properties: string): DocxPart => ({
  xml: `<w:p><w:pPr><w:pStyle w:val="Intern"/></w:pPr>${run("Rabatt 20 %", properties)}</w:p>`,
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
    expect((await read([{ paragraph: "Ende" }, internal("")], { styles })).text).toBe("Ende");
    expect((await read([internal('<w:vanish w:val="0"/>')], { styles })).text).toBe("Rabatt 20 %");
  });
});

const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;

describe("text boxes of a Word document", () => {
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

const reference = (kind: string, type: string, id: string) =>
  `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;

const section = (inner: string): DocxPart => ({ xml: `<w:sectPr>${inner}</w:sectPr>` });

const line = (text: string) => `<w:p>${run(text)}</w:p>`;

describe("headers, footers and notes of a Word document", () => {
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
