import { useFormatter, useTranslations } from "next-intl";
import type { CounterFigure } from "@/lib/operations";
import { type Column, DataTable } from "./data-table";
import { Moment } from "./moment";

type CounterTableProps = { rows: readonly CounterFigure[]; label: string; empty: string };

/** What was counted, the most first, with when it last happened. */
export function CounterTable({ rows, label, empty }: CounterTableProps) {
  return (
    <DataTable
      label={label}
      columns={useColumns()}
      rows={rows}
      keyOf={(row) => `${row.name} ${row.label}`}
      empty={empty}
    />
  );
}

function useColumns(): Column<CounterFigure>[] {
  const t = useTranslations("admin.counters");
  const format = useFormatter();
  return [
    { key: "what", label: t("what"), cell: ({ label }) => <code>{label}</code> },
    { key: "count", label: t("count"), isNumber: true, cell: (row) => format.number(row.count) },
    { key: "last", label: t("last"), cell: ({ lastAt }) => <Moment at={lastAt} /> },
  ];
}
