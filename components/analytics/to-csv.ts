/** What stands behind a chart: a table as it is shown, read aloud and handed out. */
export type ChartTable = { columns: readonly string[]; rows: readonly (readonly Cell[])[] };
export type Cell = string | number;

/** Where a decimal is written with a comma, table programs part cells by semicolons. */
const separators: Readonly<Record<string, string>> = { de: ";" };

/** Writes a table for table programs; a text that one of them would take for a formula is marked as text. */
export function toCsv({ columns, rows }: ChartTable, locale: string): string {
  const separator = separators[locale] ?? ",";
  return [columns, ...rows].map((row) => row.map(toField).join(separator)).join("\r\n");
}

function toField(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
