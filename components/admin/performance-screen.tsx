import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import {
  performanceRange,
  type Performance,
  type PerformanceRange,
} from "@/lib/operations/schemas";
import type { CounterFigure } from "@/lib/operations";
import { AdminPage } from "./admin-page";
import { CounterTable } from "./counter-table";
import { DataTable } from "./data-table";
import { LineChart } from "./line-chart";
import { useInstanceColumns, useRouteColumns, useServiceColumns } from "./performance-columns";
import { Section } from "./section";
import { VitalsSection } from "./vitals-section";

type PerformanceScreenProps = {
  performance: Performance;
  range: PerformanceRange;
  slow: readonly CounterFigure[];
};

/** How fast the installation answers, by route and over time, and how its processes are. */
export function PerformanceScreen({ performance, range, slow }: PerformanceScreenProps) {
  const t = useTranslations("admin.performance");
  const { routes, instances, services } = performance;
  return (
    <AdminPage title={t("title")} text={t("text")} tools={<Ranges range={range} />}>
      <Charts performance={performance} />
      <Section title={t("routes")}>
        <DataTable
          label={t("routes")}
          columns={useRouteColumns()}
          rows={routes}
          keyOf={({ kind, route }) => `${kind} ${route}`}
          empty={t("none")}
        />
      </Section>
      <VitalsSection vitals={performance.vitals} />
      <Section title={t("instances")}>
        <DataTable
          label={t("instances")}
          columns={useInstanceColumns()}
          rows={instances}
          keyOf={({ instance }) => instance}
          empty={t("none")}
        />
      </Section>
      <Section title={t("services")}>
        <DataTable
          label={t("services")}
          columns={useServiceColumns()}
          rows={services}
          keyOf={({ service }) => service}
          empty={t("none")}
        />
      </Section>
      <Section title={t("slow")}>
        <CounterTable rows={slow} label={t("slow")} empty={t("noneSlow")} />
      </Section>
    </AdminPage>
  );
}

function Ranges({ range }: { range: PerformanceRange }) {
  const t = useTranslations("admin.performance");
  return (
    <ul className="flex flex-wrap gap-1">
      {performanceRange.options.map((option) => (
        <li key={option}>
          <Link
            href={`/admin/performance?range=${option}`}
            aria-current={option === range ? "true" : undefined}
            className="inline-flex min-h-11 items-center rounded-control px-3 text-small text-ink-soft hover:bg-sunken aria-[current=true]:bg-sunken aria-[current=true]:font-semibold aria-[current=true]:text-ink"
          >
            {t(`ranges.${option}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Charts({
  performance: { series, releases },
}: Pick<PerformanceScreenProps, "performance">) {
  const t = useTranslations("admin.performance");
  const format = useFormatter();
  const from = Date.parse(series[0]?.at ?? "");
  const to = Date.parse(series.at(-1)?.at ?? "");
  const marks = releases
    .map(({ release, at }) => ({ name: release, at: (Date.parse(at) - from) / (to - from) }))
    .filter(({ at }) => at >= 0 && at <= 1);
  const most = (values: readonly number[], unit: "ms" | "%" | "/s") =>
    t("most", {
      value: `${format.number(Math.max(...values, 0), { maximumFractionDigits: 1 })} ${unit}`,
    });
  const lines = [
    { label: t("requests"), values: series.map((point) => point.requestsPerSecond), unit: "/s" },
    { label: t("p95"), values: series.map((point) => point.p95), unit: "ms" },
    { label: t("errors"), values: series.map((point) => point.errorPercent), unit: "%" },
  ] as const;
  return (
    <div className="grid gap-3 lg:grid-cols-3">
      {lines.map(({ label, values, unit }) => (
        <LineChart
          key={label}
          label={label}
          values={values}
          marks={marks}
          top={most(values, unit)}
        />
      ))}
    </div>
  );
}
