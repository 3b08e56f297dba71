import {
  fixedClasses,
  retainedClasses,
  type FixedClass,
  type RetainedClass,
} from "@/lib/privacy/schemas";
import { callRpc } from "@/lib/supabase/call-rpc";
import { z } from "zod";
import type { AdminContext } from "./context";

/** A class of personal data with the columns that hold it. */
export type DataMapClass = {
  name: RetainedClass | FixedClass;
  /** Null: as long as what it belongs to. */
  days: number | null;
  /** Between which days a workshop chooses; null where none does. */
  bounds: { min: number; max: number } | null;
  columns: { table: string; column: string; note: string }[];
};

const row = z.object({
  class: z.enum([...retainedClasses, ...fixedClasses]),
  default_days: z.int().nullable(),
  min_days: z.int().nullable(),
  max_days: z.int().nullable(),
  table_name: z.string(),
  column_name: z.string(),
  note: z.string(),
});

/** The map of personal data, as the columns' own comments draw it. */
export async function listDataMap(ctx: AdminContext): Promise<DataMapClass[]> {
  const rows = z.array(row).parse(await callRpc(ctx.db, "list_data_map", {}));
  return [...Map.groupBy(rows, (each) => each.class)].map(([name, columns]) => {
    const [{ default_days: days = null, min_days: min = null, max_days: max = null } = {}] =
      columns;
    return {
      name,
      days,
      bounds: min !== null && max !== null ? { min, max } : null,
      columns: columns.map(({ table_name: table, column_name: column, note }) => ({
        table,
        column,
        note,
      })),
    };
  });
}
