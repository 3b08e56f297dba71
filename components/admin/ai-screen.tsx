import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { CircuitReading } from "@/lib/core/circuit";
import type { AiOverview, CounterFigure } from "@/lib/operations";
import { AdminPage } from "./admin-page";
import { CounterTable } from "./counter-table";
import { type Column, DataTable } from "./data-table";
import { FigureList } from "./figure-list";
import { euros } from "./figures";
import { Section } from "./section";

type AiScreenProps = {
  overview: AiOverview;
  failures: readonly CounterFigure[];
  /** Null where no model is configured. */
  circuit: CircuitReading | null;
};

/** What models did, cost and failed at, and for whom. */
export function AiScreen({ overview, failures, circuit }: AiScreenProps) {
  const t = useTranslations("admin.ai");
  const format = useFormatter();
  const circuits = useTranslations("admin.ai.circuits");
  const { models, calls, workshops } = overview;
  const cost = models.reduce((sum, model) => sum + model.cost, 0);
  const turns = models.reduce((sum, model) => sum + model.turns, 0);
  return (
    <AdminPage title={t("title")} text={t("text")}>
      <FigureList
        figures={[
          { label: t("cost"), value: euros(format, cost) },
          { label: t("turns"), value: format.number(turns) },
          {
            label: t("circuit"),
            value: circuits(circuit ?? "none"),
            tone: circuit === "open" ? "bad" : "plain",
          },
        ]}
      />
      <Section title={t("models")}>
        <DataTable
          label={t("models")}
          columns={useModelColumns()}
          rows={models}
          keyOf={({ model }) => model}
          empty={t("none")}
        />
      </Section>
      <Section title={t("calls")}>
        <DataTable
          label={t("calls")}
          columns={useCallColumns()}
          rows={calls}
          keyOf={({ model }) => model}
          empty={t("none")}
        />
      </Section>
      <Section title={t("dearest")}>
        <DataTable
          label={t("dearest")}
          columns={useDearestColumns()}
          rows={workshops}
          keyOf={({ slug }) => slug}
          empty={t("none")}
        />
      </Section>
      <Section title={t("failures")}>
        <CounterTable rows={failures} label={t("failures")} empty={t("noFailures")} />
      </Section>
    </AdminPage>
  );
}

function useModelColumns(): Column<AiOverview["models"][number]>[] {
  const t = useTranslations("admin.ai");
  const format = useFormatter();
  return [
    { key: "model", label: t("model"), cell: ({ model }) => <code>{model}</code> },
    { key: "turns", label: t("turns"), isNumber: true, cell: (row) => format.number(row.turns) },
    {
      key: "in",
      label: t("inputTokens"),
      isNumber: true,
      cell: (row) => format.number(row.inputTokens),
    },
    {
      key: "out",
      label: t("outputTokens"),
      isNumber: true,
      cell: (row) => format.number(row.outputTokens),
    },
    { key: "cost", label: t("cost"), isNumber: true, cell: (row) => euros(format, row.cost) },
    {
      key: "replaced",
      label: t("replaced"),
      isNumber: true,
      cell: (row) => format.number(row.replaced),
    },
    {
      key: "dropped",
      label: t("dropped"),
      isNumber: true,
      cell: (row) => format.number(row.dropped),
    },
  ];
}

function useCallColumns(): Column<AiOverview["calls"][number]>[] {
  const t = useTranslations("admin.ai");
  const format = useFormatter();
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return [
    { key: "model", label: t("model"), cell: ({ model }) => <code>{model}</code> },
    { key: "requests", label: t("requests"), isNumber: true, cell: (row) => figure(row.requests) },
    {
      key: "errors",
      label: t("errorPercent"),
      isNumber: true,
      cell: (row) => `${figure(row.errorPercent)} %`,
    },
    { key: "p50", label: t("p50"), isNumber: true, cell: (row) => `${figure(row.p50)} ms` },
    { key: "p95", label: t("p95"), isNumber: true, cell: (row) => `${figure(row.p95)} ms` },
  ];
}

function useDearestColumns(): Column<AiOverview["workshops"][number]>[] {
  const t = useTranslations("admin.ai");
  const plans = useTranslations("admin.plans");
  const format = useFormatter();
  return [
    {
      key: "name",
      label: t("workshop"),
      cell: ({ slug, name }) => (
        <Link
          href={`/admin/workshops/${slug}`}
          className="font-semibold underline underline-offset-3"
        >
          {name}
        </Link>
      ),
    },
    { key: "plan", label: t("plan"), cell: ({ plan }) => plans(plan) },
    { key: "turns", label: t("turns"), isNumber: true, cell: (row) => format.number(row.turns) },
    { key: "cost", label: t("cost"), isNumber: true, cell: (row) => euros(format, row.cost) },
    {
      key: "budget",
      label: t("ofBudget"),
      isNumber: true,
      cell: ({ cost, budget }) => {
        return `${format.number(budget === 0 ? 100 : Math.round((cost / budget) * 100))} %`;
      },
    },
  ];
}
