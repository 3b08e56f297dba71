import writeExcelFile from "write-excel-file/node";
import type { ColumnKind, Table, TableCell } from "@/lib/core/table";
import { cutText } from "@/lib/core/text";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** What a cell of Excel holds at most. */
const maxCellChars = 32_767;

/** Excel writes both in the reader's own way: a time as one, cents as an amount with two places. */
const formats = { time: "dd.mm.yyyy hh:mm", cents: "#,##0.00" } as const;

/** A table as a workbook; texts are typed as texts, so that none is ever taken for a formula. */
export async function toXlsx({ title, columns, rows }: Table): Promise<Buffer> {
  const head = columns.map(({ label }) => ({
    value: label,
    type: String,
    fontWeight: "bold" as const,
  }));
  const body = rows.map((row) =>
    row.map((cell, index) => cellOf(cell, columns[index]?.kind ?? "text")),
  );
  return await writeExcelFile([head, ...body], {
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: kind === "text" ? 24 : 18 })),
  }).toBuffer();
}

/** The same as a file to be saved. */
export async function xlsxFile(name: string, table: Table): Promise<Response> {
  return new Response(new Uint8Array(await toXlsx(table)), {
    headers: { "content-type": xlsxType, "content-disposition": `attachment; filename="${name}"` },
  });
}

function cellOf(cell: TableCell, kind: ColumnKind) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") {
    return kind === "cents"
      ? { value: cell / 100, type: Number, format: formats.cents }
      : { value: cell, type: Number };
  }
  // A workbook knows no time zones: the wall clock's time is written as if it were UTC.
  if (kind === "time") return { value: new Date(`${cell}Z`), type: Date, format: formats.time };
  return { value: cutText(cell, maxCellChars), type: String };
}
