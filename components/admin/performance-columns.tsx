import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { InstanceFigures, RouteFigures, ServiceFigures } from "@/lib/operations/schemas";
import type { Column } from "./data-table";
import { bytes } from "./figures";
import { Moment } from "./moment";

/** What is said of each route. */
export function useRouteColumns(): Column<RouteFigures>[] {
  const t = useTranslations("admin.performance");
  const format = useFormatter();
  const figure = (
    key: "requests" | "errorPercent" | "p50" | "p95" | "p99" | "dbCalls" | "dbMs",
    unit = "",
  ) => ({
    key,
    label: t(key),
    isNumber: true,
    cell: (row: RouteFigures) =>
      `${format.number(row[key], { maximumFractionDigits: 1 })}${unit === "" ? "" : ` ${unit}`}`,
  });
  return [
    {
      key: "route",
      label: t("route"),
      cell: ({ route, kind }) => (
        <>
          <code className="wrap-anywhere">{route}</code>
          <span className="block text-caption text-ink-faint">{kind}</span>
        </>
      ),
    },
    figure("requests"),
    figure("errorPercent", "%"),
    figure("p50", "ms"),
    figure("p95", "ms"),
    figure("p99", "ms"),
    figure("dbCalls"),
    figure("dbMs", "ms"),
  ];
}

/** What is said of each process. */
export function useInstanceColumns(): Column<InstanceFigures>[] {
  const t = useTranslations("admin.performance");
  const format = useFormatter();
  const percent = (value: number) => `${format.number(value, { maximumFractionDigits: 1 })} %`;
  return [
    { key: "instance", label: t("instance"), cell: ({ instance }) => instance },
    { key: "release", label: t("release"), cell: ({ release }) => <code>{release}</code> },
    {
      key: "cpu",
      label: t("cpu"),
      isNumber: true,
      cell: ({ cpuPercent }) => percent(cpuPercent),
    },
    {
      key: "memory",
      label: t("memory"),
      isNumber: true,
      cell: (row) => `${bytes(format, row.memoryBytes)} (${percent(row.memoryPercent)})`,
    },
    {
      key: "loop",
      label: t("loopDelay"),
      isNumber: true,
      cell: ({ loopDelayP99Ms }) => `${format.number(loopDelayP99Ms)} ms`,
    },
    { key: "at", label: t("seen"), cell: ({ at }) => <Moment at={at} /> },
  ];
}

const tones = { closed: "good", halfOpen: "neutral", open: "bad" } as const;

/** What is said of each service outside: whether it is asked, or left alone because it failed. */
export function useServiceColumns(): Column<ServiceFigures>[] {
  const t = useTranslations("admin.performance");
  return [
    {
      key: "service",
      label: t("service"),
      cell: ({ service }) => t(`serviceNames.${service}`),
    },
    {
      key: "state",
      label: t("serviceState"),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`serviceStates.${state}`)}</Badge>,
    },
    {
      key: "resting",
      label: t("leftAlone"),
      isNumber: true,
      cell: ({ resting, processes }) => t("ofProcesses", { resting, processes }),
    },
  ];
}
