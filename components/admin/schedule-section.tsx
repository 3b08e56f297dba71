import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ScheduledJobRow } from "@/lib/operations";
import messages from "@/lib/i18n/messages/de/admin.json";
import { type Column, DataTable } from "./data-table";
import { Moment } from "./moment";
import { Section } from "./section";

type JobName = keyof (typeof messages)["schedule"]["names"];

/** A job of an older or newer version may be in the table too. */
const isNamed = (name: string): name is JobName => name in messages.schedule.names;

export type ScheduledRow = ScheduledJobRow & { runNow: (form: FormData) => Promise<void> };

/** What comes back by the clock: how often, how the last run went, when the next is due, and a button that does not wait for it. */
export function ScheduleSection({ jobs }: { jobs: readonly ScheduledRow[] }) {
  const t = useTranslations("admin.schedule");
  return (
    <Section title={t("title")}>
      <p className="text-small text-ink-soft">{t("text")}</p>
      <DataTable
        label={t("title")}
        columns={useColumns()}
        rows={jobs}
        keyOf={({ name }) => name}
        empty={t("none")}
      />
    </Section>
  );
}

function useColumns(): Column<ScheduledRow>[] {
  const t = useTranslations("admin.schedule");
  const format = useFormatter();
  return [
    {
      key: "name",
      label: t("job"),
      cell: ({ name }) => (
        <>
          {isNamed(name) ? t(`names.${name}`) : name}
          <br />
          <code className="text-caption text-ink-soft">{name}</code>
        </>
      ),
    },
    { key: "every", label: t("every"), cell: ({ everySeconds }) => <Rhythm of={everySeconds} /> },
    { key: "state", label: t("state"), cell: (job) => <State job={job} /> },
    {
      key: "ended",
      label: t("last"),
      cell: ({ endedAt }) => (endedAt === null ? t("never") : <Moment at={endedAt} />),
    },
    {
      key: "took",
      label: t("took"),
      isNumber: true,
      cell: ({ durationMs }) => (durationMs === null ? "–" : `${format.number(durationMs)} ms`),
    },
    { key: "runs", label: t("runs"), isNumber: true, cell: ({ runs }) => format.number(runs) },
    { key: "due", label: t("due"), cell: ({ dueAt }) => <Moment at={dueAt} /> },
    {
      key: "acts",
      label: t("acts"),
      cell: ({ runNow }) => (
        <form action={runNow}>
          <SubmitButton tone="outline">{t("runNow")}</SubmitButton>
        </form>
      ),
    },
  ];
}

function Rhythm({ of: seconds }: { of: number }) {
  const t = useTranslations("admin.schedule");
  if (seconds >= 86_400) return t("days", { count: Math.round(seconds / 86_400) });
  if (seconds >= 3_600) return t("hours", { count: Math.round(seconds / 3_600) });
  return seconds >= 60
    ? t("minutes", { count: Math.round(seconds / 60) })
    : t("seconds", { count: seconds });
}

function State({ job: { isRunning, outcome, reason, failures } }: { job: ScheduledRow }) {
  const t = useTranslations("admin.schedule");
  if (isRunning) return <Badge tone="steel">{t("running")}</Badge>;
  if (outcome === null) return t("never");
  if (outcome === "done") return <Badge tone="good">{t("done")}</Badge>;
  return (
    <>
      <Badge tone="bad">{t("failedTimes", { count: failures })}</Badge> <code>{reason}</code>
    </>
  );
}
