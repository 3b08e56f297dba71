import type { ColumnKind, Table, TableCell } from "./table";

/** Separator and decimal sign as the Excel of a language expects them in a file it opens by a double click. */
const habits = {
  de: { separator: ";", decimal: "," },
  en: { separator: ",", decimal: "." },
} as const;

/** What makes a spreadsheet take a text for a formula, behind blanks too. */
const formulaStart = /^\s*[=+\-@\t\r|%]/;

/**
 * A table as CSV that Excel opens right: with a byte order mark, so that umlauts are umlauts, and with the separator of the language.
 * A text that begins like a formula gets an apostrophe before it.
 */
export function toCsv({ locale, columns, rows }: Table): string {
  const { separator, decimal } = habits[locale];
  const write = (cell: TableCell, kind: ColumnKind) => quote(textOf(cell, kind, locale, decimal));
  const lines = [
    columns.map(({ label }) => quote(label)),
    ...rows.map((row) => row.map((cell, index) => write(cell, columns[index]?.kind ?? "text"))),
  ];
  return `\u{feff}${lines.map((line) => line.join(separator)).join("\r\n")}\r\n`;
}

function textOf(cell: TableCell, kind: ColumnKind, locale: "de" | "en", decimal: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") {
    return (kind === "cents" ? (cell / 100).toFixed(2) : String(cell)).replace(".", decimal);
  }
  if (kind === "time") return timeOf(cell, locale);
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/** `2026-12-04T10:00` as "04.12.2026 10:00", which German Excel takes for a time, or as "2026-12-04 10:00". */
function timeOf(wallClock: string, locale: "de" | "en"): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(wallClock) ?? [];
  if (time === undefined) return "";
  return locale === "de" ? `${day}.${month}.${year} ${time}` : `${year}-${month}-${day} ${time}`;
}

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
