"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { toCsv } from "@/lib/core/csv";
import { locale as locales } from "@/lib/core/locales";
import { ScrollBox } from "./scroll-box";

/** What stands behind a chart: a table as it is shown, read aloud and handed out. */
export type ChartTable = {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
};

type ChartFigureProps = {
  title: string;
  /** What is counted, and what is not. */
  text?: ReactNode;
  table: ChartTable;
  /** The file's name without its ending. */
  fileName: string;
  /** Whether the table is the picture already. @default false */
  isTable?: boolean;
  className?: string;
  children?: ReactNode;
};

/** A chart with its table behind it, and the table as a file. */
export function ChartFigure({
  title,
  text,
  table,
  fileName,
  isTable = false,
  className,
  children,
}: ChartFigureProps) {
  const t = useTranslations("analytics");
  const locale = locales.parse(useLocale());
  const id = useId();
  const download = () => {
    const columns = table.columns.map((label) => ({ label, kind: "text" as const }));
    const csv = toCsv({ title, locale, columns, rows: table.rows });
    const file = new Blob([csv], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${fileName}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Card className={className}>
      <section aria-labelledby={id} className="grid min-w-0 gap-3 print:break-inside-avoid">
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <h2 id={id} className="text-lead">
              {title}
            </h2>
            {text && <p className="text-small text-ink-soft">{text}</p>}
          </div>
          <Button
            tone="quiet"
            size="icon"
            onClick={download}
            aria-label={t("csv", { title })}
            title={t("csv", { title })}
            className="print:hidden"
          >
            <Download aria-hidden />
          </Button>
        </div>
        {children}
        {!isTable && (
          <details className="text-small print:hidden">
            <summary className="min-h-8 cursor-pointer py-1 text-ink-soft pointer-coarse:min-h-11">
              {t("asTable")}
            </summary>
            <ScrollBox label={title} className="max-h-96 overflow-auto">
              <DataTable table={table} />
            </ScrollBox>
          </details>
        )}
      </section>
    </Card>
  );
}

/** Rows under their columns; the first column names the row. */
export function DataTable({ table: { columns, rows } }: { table: ChartTable }) {
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  return (
    <table className="w-full text-small">
      <thead>
        <tr className="border-b">
          {columns.map((column, place) => (
            <th
              key={column}
              scope="col"
              className={place === 0 ? "py-1.5 text-left" : "py-1.5 pl-3 text-right"}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = "", ...cells]) => (
          <tr key={name} className="border-b last:border-b-0">
            <th scope="row" className="py-1.5 text-left font-normal">
              {name}
            </th>
            {cells.map((cell, place) => (
              <td key={columns[place + 1]} className="py-1.5 pl-3 text-right whitespace-nowrap">
                {typeof cell === "number" ? number.format(cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
