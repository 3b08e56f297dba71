import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { AlertRule, AlertRuleKey } from "@/lib/operations/schemas";
import { AdminPage } from "./admin-page";
import { type Column, DataTable } from "./data-table";

/** Rules that say that the installation has to grow or may shrink. */
const triggers = [
  "cpu",
  "memory",
  "slow_p95",
  "very_slow_p95",
  "error_rate",
  "queue_depth",
  "queue_age",
  "connections",
  "cache_hits",
  "availability",
  "scale_down",
] as const satisfies readonly AlertRuleKey[];
type Trigger = AlertRule & { key: (typeof triggers)[number] };

const isTrigger = (rule: AlertRule): rule is Trigger => triggers.some((key) => key === rule.key);

/** What decides on growing and shrinking, each with its present value. */
export function CapacityScreen({ rules }: { rules: readonly AlertRule[] }) {
  const t = useTranslations("admin.capacity");
  return (
    <AdminPage title={t("title")} text={t("text")}>
      <DataTable
        label={t("title")}
        columns={useColumns()}
        rows={rules.filter(isTrigger)}
        keyOf={({ key }) => key}
        empty={t("none")}
      />
    </AdminPage>
  );
}

function useColumns(): Column<Trigger>[] {
  const t = useTranslations("admin.capacity");
  const names = useTranslations("admin.alertRules");
  const todo = useTranslations("admin.capacityAdvice");
  const format = useFormatter();
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return [
    { key: "rule", label: t("trigger"), cell: ({ key }) => names(key) },
    {
      key: "now",
      label: t("now"),
      isNumber: true,
      cell: ({ value }) => (value === null ? t("noValue") : figure(value)),
    },
    { key: "bound", label: t("bound"), isNumber: true, cell: ({ threshold }) => figure(threshold) },
    { key: "state", label: t("state"), cell: (rule) => <TriggerState rule={rule} /> },
    { key: "todo", label: t("todo"), cell: ({ key }) => todo(key) },
  ];
}

function TriggerState({ rule: { value, threshold, direction } }: { rule: AlertRule }) {
  const t = useTranslations("admin.capacity");
  if (value === null) return <Badge>{t("unknown")}</Badge>;
  const isBeyond = direction === "above" ? value > threshold : value < threshold;
  return <Badge tone={isBeyond ? "bad" : "good"}>{t(isBeyond ? "beyond" : "within")}</Badge>;
}
