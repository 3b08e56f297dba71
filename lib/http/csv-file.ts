import { toCsv } from "@/lib/core/csv";
import type { Table } from "@/lib/core/table";

/** A table as a file to be saved. */
export function csvFile(name: string, table: Table): Response {
  return new Response(toCsv(table), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
