import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { VitalFigures } from "@/lib/operations";
import { vitalBounds, vitalNames, type VitalName } from "@/lib/core/web-vitals";
import { DataTable, type Column } from "./data-table";
import { Section } from "./section";

type PageRow = { page: string; loads: number; vitals: Map<VitalName, VitalFigures> };

/** How our pages are where people look at them: a row for each page, the busiest first. */
export function VitalsSection({ vitals }: { vitals: readonly VitalFigures[] }) {
  const t = useTranslations("admin.vitals");
  const format = useFormatter();
  const bounds = {
    lcp: format.number(vitalBounds.LCP.good / 1_000),
    inp: format.number(vitalBounds.INP.good),
    cls: format.number(vitalBounds.CLS.good),
  };
  return (
    <Section title={t("title")}>
      <p className="text-small text-ink-soft">{t("text", bounds)}</p>
      <DataTable
        label={t("title")}
        columns={useVitalColumns()}
        rows={byPage(vitals)}
        keyOf={({ page }) => page}
        empty={t("none")}
      />
    </Section>
  );
}

function useVitalColumns(): Column<PageRow>[] {
  const t = useTranslations("admin.vitals");
  const format = useFormatter();
  return [
    {
      key: "page",
      label: t("page"),
      cell: ({ page }) => <code className="wrap-anywhere">{page}</code>,
    },
    {
      key: "loads",
      label: t("loads"),
      isNumber: true,
      cell: ({ loads }) => format.number(loads),
    },
    ...vitalNames.map((name) => ({
      key: name,
      label: t(`names.${name}`),
      isNumber: true,
      cell: ({ vitals }: PageRow) => <Vital figures={vitals.get(name)} />,
    })),
  ];
}

const tones = { good: "good", middling: "neutral", poor: "bad" } as const;

function Vital({ figures }: { figures: VitalFigures | undefined }) {
  const t = useTranslations("admin.vitals");
  const format = useFormatter();
  if (figures === undefined) return "–";
  const { name, p75, rating } = figures;
  const value =
    name === "CLS"
      ? format.number(p75, { maximumFractionDigits: 2 })
      : `${format.number(p75, { maximumFractionDigits: 0 })} ms`;
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2">
      {value}
      <Badge tone={tones[rating]}>{t(`ratings.${rating}`)}</Badge>
    </span>
  );
}

function byPage(vitals: readonly VitalFigures[]): PageRow[] {
  const rows = new Map<string, PageRow>();
  for (const figures of vitals) {
    const { page, name, loads } = figures;
    const row = rows.get(page) ?? { page, loads: 0, vitals: new Map() };
    row.vitals.set(name, figures);
    row.loads = Math.max(row.loads, loads);
    rows.set(page, row);
  }
  return [...rows.values()].toSorted((a, b) => b.loads - a.loads);
}
