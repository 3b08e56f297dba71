import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/core/csv";
import type { Table } from "@/lib/core/table";
import { toXlsx } from "@/lib/http/xlsx-file";

const table: Table = {
  title: "Anfragen",
  locale: "de",
  columns: [
    { label: "Name", kind: "text" },
    { label: "Eingang", kind: "time" },
    { label: "Wert", kind: "cents" },
  ],
  rows: [
    ["Jörg „Groß“ Weiß; Söhne", "2026-12-04T10:05", 124_950],
    ['=HYPERLINK("http://x.invalid")', null, 0],
  ],
};
const withText = (text: string): Table => ({ ...table, rows: [[text, null, null]] });
const firstCell = (csv: string) => /\r\n"((?:[^"]|"")*)"/.exec(csv)?.[1];

describe("a CSV file for German Excel", () => {
  it("begins with a byte order mark and parts by semicolons, with times and amounts as Germans write them", () => {
    expect(toCsv(table)).toBe(
      '\u{feff}"Name";"Eingang";"Wert"\r\n' +
        '"Jörg „Groß“ Weiß; Söhne";"04.12.2026 10:05";"1249,50"\r\n' +
        '"\'=HYPERLINK(""http://x.invalid"")";"";"0,00"\r\n',
    );
  });

  it.each(["=1+1", "+49 341", "-2", "@SUM(A1)", "\t=1", " =1", "|calc", "\r=1", "%0A=1"])(
    "takes %j for a text and never for a formula",
    (text) => {
      expect(firstCell(toCsv(withText(text)))).toBe(`'${text}`);
    },
  );

  it.each(["Räderwechsel", "0151 2345678", "a=b", "3-4 Tage"])("leaves %j as it is", (text) => {
    expect(firstCell(toCsv(withText(text)))).toBe(text);
  });

  it("writes a number with the decimal sign of the language", () => {
    const sums = {
      ...table,
      columns: [{ label: "Stunden", kind: "text" as const }],
      rows: [[1.5]],
    };
    expect(firstCell(toCsv(sums))).toBe("1,5");
    expect(firstCell(toCsv({ ...sums, locale: "en" }))).toBe("1.5");
  });

  it("keeps a text of several lines in one cell", () => {
    expect(firstCell(toCsv(withText('eins\n"zwei"')))).toBe('eins\n""zwei""');
  });
});

describe("a CSV file for English Excel", () => {
  it("parts by commas and writes a point before the cents", () => {
    expect(toCsv({ ...table, locale: "en" })).toContain('"2026-12-04 10:05","1249.50"');
  });
});

describe("a workbook", () => {
  it("holds texts as texts, times as times and amounts as numbers, and no formula at all", async () => {
    const files = unzipSync(new Uint8Array(await toXlsx(table)));
    const all = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const sheet = all.find(([name]) => name.endsWith("sheet1.xml"))?.[1] ?? "";
    const whole = all.map(([, text]) => text).join("\n");

    expect(sheet).not.toContain("<f>");
    expect(whole).toContain("=HYPERLINK(");
    expect(sheet).toContain("<v>1249.5</v>");
    // 4 December 2026, 10:05, in days since 1900.
    expect(sheet).toMatch(/<v>46360\.42013\d*<\/v>/);
  });
});
