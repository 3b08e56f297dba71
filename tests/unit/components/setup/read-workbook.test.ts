import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readTableFile } from "@/components/setup/read-table-file";
import { readWorkbook } from "@/components/setup/read-workbook";
import type { Table } from "@/lib/core/table";
import { toXlsx } from "@/lib/http/xlsx-file";
import { readPastedTable } from "@/lib/knowledge/website/read-pasted-table";

type Cell = string | number | Date | null;
const cellOf = (value: Cell) => {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: "dd.mm.yyyy" };
  return typeof value === "number" ? { value, type: Number } : { value, type: String };
};
const workbookOf = async (rows: Cell[][]) =>
  new Uint8Array(await writeExcelFile(rows.map((row) => row.map(cellOf))).toBuffer());
const read = async (bytes: Uint8Array) => {
  const found = await readTableFile(bytes);
  return "text" in found ? readPastedTable(found.text, "EUR") : found;
};
/** A workbook with one of its parts changed. */
const changed = async (name: RegExp, change: (xml: string) => string) => {
  const parts = unzipSync(await workbookOf([["Ölwechsel", 89]]));
  const text = new TextDecoder();
  const all = Object.entries(parts).map(([path, part]) => [
    path,
    name.test(path) ? strToU8(change(text.decode(part))) : part,
  ]);
  return zipSync(Object.fromEntries(all));
};

describe("an Excel workbook with a price list", () => {
  it("is read like a pasted one: names, amounts that are numbers, texts with a price, minutes", async () => {
    const bytes = await workbookOf([
      ["Leistung", "Preis", "Dauer"],
      ["Ölwechsel", 89.9, 45],
      ["Diagnose, komplett", "ab 49 €", "0,5 h"],
      ["Karosserie", null, null],
    ]);

    expect(await read(bytes)).toEqual({
      services: [
        { serviceName: "Ölwechsel", priceMinCents: 8990, priceMaxCents: 8990, durationMinutes: 45 },
        {
          serviceName: "Diagnose, komplett",
          priceMinCents: 4900,
          priceMaxCents: null,
          durationMinutes: 30,
        },
        { serviceName: "Karosserie", priceMinCents: null, priceMaxCents: null, durationMinutes: 0 },
      ],
      remarks: [],
    });
  });

  it("has its rows and columns named as Excel counts them, empty ones too", async () => {
    const bytes = await workbookOf([
      ["Leistung", "Preis"],
      [null, null],
      ["Ölwechsel\nmit Filter", 89],
      ["Radwechsel", "fünf bis 9"],
      [null, 12],
    ]);

    expect(await read(bytes)).toMatchObject({
      services: [{ serviceName: "Ölwechsel mit Filter" }, { serviceName: "Radwechsel" }],
      remarks: [
        { line: 4, column: 2, problem: "priceUnread" },
        { line: 5, column: null, problem: "noName" },
      ],
    });
  });

  it("is taken from the first sheet that holds something, also where it has one column alone", async () => {
    const bytes = new Uint8Array(
      await writeExcelFile([
        { sheet: "Leer", data: [[null]] },
        { sheet: "Preise", data: [[cellOf("Reifen, vorn; hinten")]] },
      ]).toBuffer(),
    );

    expect(await read(bytes)).toMatchObject({
      services: [{ serviceName: "Reifen, vorn; hinten" }],
    });
  });

  it("is the same after it was saved here, and no text in it is a formula", async () => {
    const table: Table = {
      title: "Leistungen",
      locale: "de",
      columns: ["Leistung", "Preis", "Dauer in Minuten", "Gültig ab"].map((label) => ({
        label,
        kind: "text",
      })),
      rows: [
        ["Ölwechsel", "95 € bis 145 €", 40, "01.10.2026"],
        ["=HYPERLINK(1)", "ab 19,50 €", null, ""],
        ["Karosserie", "", null, ""],
      ],
    };
    const bytes = new Uint8Array(await toXlsx(table));
    const sheet = Object.entries(unzipSync(bytes)).find(([name]) => name.includes("worksheets/"));

    expect(new TextDecoder().decode(sheet?.[1])).not.toContain("<f>");
    expect(await read(bytes)).toEqual({
      services: [
        {
          serviceName: "Ölwechsel",
          priceMinCents: 9500,
          priceMaxCents: 14500,
          durationMinutes: 40,
        },
        {
          serviceName: "=HYPERLINK(1)",
          priceMinCents: 1950,
          priceMaxCents: null,
          durationMinutes: 0,
        },
        { serviceName: "Karosserie", priceMinCents: null, priceMaxCents: null, durationMinutes: 0 },
      ],
      remarks: [],
    });
  });
});

const bomb = () => zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(20 * 1024 * 1024) });

describe("what is no workbook to read", () => {
  it.each([
    ["a file of more than 5 MB", () => new Uint8Array(5 * 1024 * 1024 + 1), "large"],
    ["one that unpacks to more than 16 MB", bomb, "large"],
    [
      "a cell at the end of the world",
      () => changed(/sheet1/, (xml) => xml.replace('r="A1"', 'r="XFD1"')),
      "large",
    ],
    [
      "a row at the end of the world",
      () => changed(/sheet1/, (xml) => xml.replace('r="1"', 'r="1048576"')),
      "large",
    ],
    ["a ZIP of something else", () => zipSync({ "a.xml": strToU8("<a/>") }), "damaged"],
    ["a broken ZIP", () => strToU8("PK\u0003\u0004 und dann nichts"), "damaged"],
    ["a sheet that is no XML", () => changed(/sheet1/, () => "<worksheet><"), "damaged"],
    ["an empty sheet", () => workbookOf([[null]]), "empty"],
  ])("%s says why", async (_, make, problem) => {
    expect(await readWorkbook(await make())).toEqual({ problem });
  });

  it("unpacks no part further than it says to be", async () => {
    const zip = bomb();
    const view = new DataView(zip.buffer);
    // The size in the directory: 24 bytes behind its mark.
    const directory = zip.findLastIndex(
      (_, at) => at + 4 <= zip.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(directory + 24, 100, true);

    expect(await readWorkbook(zip)).toEqual({ problem: "damaged" });
  });

  it("that is too long for one form is said before it is sent", async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => [
      `Leistung Nummer ${at} mit einem langen Namen`,
      at,
    ]);

    expect(await readTableFile(await workbookOf(rows))).toEqual({ problem: "long" });
    expect(await readTableFile(new Uint8Array([1, 0, 2]))).toEqual({ problem: "unreadable" });
  });
});
