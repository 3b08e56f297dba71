import { useTranslations } from "next-intl";
import type { Numbers } from "@/lib/analytics";
import { ChartFigure, DataTable } from "./chart-figure";
import { ScrollBox } from "./scroll-box";
import { useWording } from "./wording";

type BranchTableProps = { branches: Numbers["branches"]; fileName: string };

/** The workshops of one owner side by side, over the same days. */
export function BranchTable({ branches, fileName }: BranchTableProps) {
  const t = useTranslations("analytics");
  const { duration, share } = useWording();
  const table = {
    columns: [
      t("branches.name"),
      t("period.conversations"),
      t("period.questions"),
      t("branches.sourced"),
      t("period.leads"),
      t("period.appointments"),
      t("funnel.kept"),
      t("period.response"),
    ],
    rows: branches.map(({ name, slug, figures }) => {
      const isTwice = branches.some((other) => other.slug !== slug && other.name === name);
      return [
        isTwice ? `${name} (${slug})` : name,
        figures.conversations,
        figures.questions,
        share(figures.sourced, figures.answers),
        figures.leads,
        figures.appointments,
        figures.kept,
        duration(figures.responseP50),
      ];
    }),
  };
  return (
    <ChartFigure
      title={t("branches.title")}
      text={t("branches.text")}
      fileName={fileName}
      table={table}
      isTable
    >
      <ScrollBox label={t("branches.title")} className="overflow-x-auto">
        <DataTable table={table} />
      </ScrollBox>
    </ChartFigure>
  );
}
