/** What stands in a column of a table that is handed out as a file. */
export type ColumnKind = "text" | "time" | "cents";

export type TableColumn = { label: string; kind: ColumnKind };

/** A cell: text, cents as a whole number, or a time on the wall clock as `YYYY-MM-DDTHH:MM`. */
export type TableCell = string | number | null;

/** A table for spreadsheets, told apart from how a file writes it. */
export type Table = {
  title: string;
  locale: "de" | "en";
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
};
