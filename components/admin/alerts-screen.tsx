import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import type { SilentChannel } from "@/lib/operations";
import type { AlertEntry, AlertPage, AlertRule } from "@/lib/operations/schemas";
import { AdminPage } from "./admin-page";
import { AlertRuleForm } from "./alert-rule-form";
import { type Column, DataTable } from "./data-table";
import { Moment } from "./moment";
import { NextPage } from "./next-page";
import { SilentChannels } from "./silent-channels";
import { SwitchList, type SwitchRow } from "./switch-list";
import { Section } from "./section";

type Row = AlertEntry & { acknowledge: (form: FormData) => Promise<void> };

type AlertsScreenProps = {
  page: Omit<AlertPage, "rows"> & { rows: readonly Row[] };
  switches: readonly SwitchRow[];
  silent: readonly SilentChannel[];
  rules: readonly (AlertRule & { action: FormAction })[];
};

const tones = { page: "bad", warn: "lamp", advice: "steel" } as const;

/** What is or was wrong, and the rules by which that is decided. */
export function AlertsScreen({ page, switches, silent, rules }: AlertsScreenProps) {
  const t = useTranslations("admin.alerts");
  const columns = useColumns();
  return (
    <AdminPage title={t("title")} text={t("text")}>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={page.rows}
        keyOf={({ id }) => id}
        empty={t("none")}
      />
      <NextPage path="/admin/alerts" query={{}} next={page.next && { ...page.next }} />
      <SwitchList rows={switches} />
      <SilentChannels rows={silent} />
      <Section title={t("rules")}>
        <ul className="grid gap-3 lg:grid-cols-2">
          {rules.map(({ action, ...rule }) => (
            <AlertRuleForm key={rule.key} rule={rule} action={action} />
          ))}
        </ul>
      </Section>
    </AdminPage>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations("admin.alerts");
  const names = useTranslations("admin.alertRules");
  const format = useFormatter();
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return [
    {
      key: "rule",
      label: t("rule"),
      cell: ({ rule, severity }) => (
        <>
          <span className="block font-semibold">{names(rule)}</span>
          <Badge tone={tones[severity]}>{t(`severities.${severity}`)}</Badge>
        </>
      ),
    },
    {
      key: "value",
      label: t("worst"),
      isNumber: true,
      cell: ({ value, threshold }) =>
        t("against", { value: figure(value), threshold: figure(threshold) }),
    },
    { key: "opened", label: t("opened"), cell: ({ openedAt }) => <Moment at={openedAt} /> },
    {
      key: "resolved",
      label: t("resolved"),
      cell: ({ resolvedAt }) =>
        resolvedAt === null ? <Badge tone="bad">{t("open")}</Badge> : <Moment at={resolvedAt} />,
    },
    { key: "acknowledged", label: t("acknowledged"), cell: (row) => <Acknowledged row={row} /> },
  ];
}

function Acknowledged({ row: { acknowledgedAt, acknowledgedBy, acknowledge } }: { row: Row }) {
  const t = useTranslations("admin.alerts");
  if (acknowledgedAt !== null) return acknowledgedBy ?? t("somebody");
  return (
    <form action={acknowledge}>
      <SubmitButton tone="outline">{t("acknowledge")}</SubmitButton>
    </form>
  );
}
