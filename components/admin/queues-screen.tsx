import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DeadLetter, QueueState } from "@/lib/operations";
import { AdminPage } from "./admin-page";
import { type Column, DataTable } from "./data-table";
import { Moment } from "./moment";
import { type ScheduledRow, ScheduleSection } from "./schedule-section";
import { NextPage } from "./next-page";
import { Section } from "./section";

type Act = (form: FormData) => Promise<void>;
type Letter = DeadLetter & { replay: Act; remove: Act };

type QueuesScreenProps = {
  state: QueueState;
  schedule: readonly ScheduledRow[];
  letters: readonly Letter[];
  next: number | null;
  replayAll: Act;
};

/** What waits, who works on it, and what failed for good. */
export function QueuesScreen({ state, schedule, letters, next, replayAll }: QueuesScreenProps) {
  const t = useTranslations("admin.queues");
  return (
    <AdminPage title={t("title")} text={t("text")}>
      <DataTable
        label={t("title")}
        columns={useJobColumns()}
        rows={state.jobs}
        keyOf={({ job }) => job}
        empty={t("none")}
      />
      <Section title={t("workers")}>
        <DataTable
          label={t("workers")}
          columns={useWorkerColumns()}
          rows={state.workers}
          keyOf={({ id }) => id}
          empty={t("noWorkers")}
        />
      </Section>
      <ScheduleSection jobs={schedule} />
      <Section title={t("dead")}>
        {letters.length > 0 && (
          <form action={replayAll}>
            <SubmitButton tone="outline">{t("replayAll")}</SubmitButton>
          </form>
        )}
        <DataTable
          label={t("dead")}
          columns={useLetterColumns()}
          rows={letters}
          keyOf={({ id }) => String(id)}
          empty={t("noDead")}
        />
        <NextPage
          path="/admin/queues"
          query={{}}
          next={next === null ? null : { before: String(next) }}
        />
      </Section>
    </AdminPage>
  );
}

function useJobColumns(): Column<QueueState["jobs"][number]>[] {
  const t = useTranslations("admin.queues");
  const format = useFormatter();
  const count = (key: "waiting" | "due" | "done" | "postponed" | "buried" | "dead") => ({
    key,
    label: t(key === "dead" ? "deadCount" : key),
    isNumber: true,
    cell: (row: QueueState["jobs"][number]) => format.number(row[key]),
  });
  return [
    { key: "job", label: t("job"), cell: ({ job }) => <code>{job}</code> },
    count("waiting"),
    count("due"),
    {
      key: "age",
      label: t("age"),
      isNumber: true,
      cell: ({ oldestSeconds }) => `${format.number(oldestSeconds ?? 0)} s`,
    },
    count("done"),
    {
      key: "mean",
      label: t("mean"),
      isNumber: true,
      cell: (row) => {
        const ends = row.done + row.postponed + row.buried;
        return `${format.number(ends === 0 ? 0 : Math.round(row.durationMs / ends))} ms`;
      },
    },
    count("postponed"),
    count("buried"),
    count("dead"),
  ];
}

function useWorkerColumns(): Column<QueueState["workers"][number]>[] {
  const t = useTranslations("admin.queues");
  const format = useFormatter();
  return [
    { key: "id", label: t("worker"), cell: ({ id, kind }) => `${kind} ${id.split("-")[0]}` },
    {
      key: "state",
      label: t("state"),
      cell: ({ isAlive }) => (
        <Badge tone={isAlive ? "good" : "bad"}>{t(isAlive ? "alive" : "gone")}</Badge>
      ),
    },
    {
      key: "lanes",
      label: t("inHand"),
      isNumber: true,
      cell: ({ inHand, lanes }) => t("ofLanes", { inHand, lanes }),
    },
    { key: "done", label: t("done"), isNumber: true, cell: (row) => format.number(row.done) },
    { key: "failed", label: t("failed"), isNumber: true, cell: (row) => format.number(row.failed) },
    { key: "seen", label: t("seen"), cell: ({ seenAt }) => <Moment at={seenAt} /> },
  ];
}

function useLetterColumns(): Column<Letter>[] {
  const t = useTranslations("admin.queues");
  return [
    { key: "job", label: t("job"), cell: ({ job }) => <code>{job}</code> },
    { key: "workshop", label: t("workshop"), cell: ({ workshop }) => workshop ?? t("noWorkshop") },
    { key: "reason", label: t("reason"), cell: ({ reason }) => <code>{reason}</code> },
    { key: "died", label: t("died"), cell: ({ diedAt }) => <Moment at={diedAt} /> },
    { key: "acts", label: t("acts"), cell: (letter) => <LetterActs letter={letter} /> },
  ];
}

function LetterActs({ letter: { replay, remove } }: { letter: Letter }) {
  const t = useTranslations("admin.queues");
  return (
    <div className="flex flex-wrap gap-2 max-md:justify-end">
      <form action={replay}>
        <SubmitButton tone="outline">{t("replay")}</SubmitButton>
      </form>
      <form action={remove}>
        <SubmitButton tone="danger">{t("delete")}</SubmitButton>
      </form>
    </div>
  );
}
