import { useTranslations } from "next-intl";
import type { AuditEntry } from "@/lib/operations/schemas";
import { type Column, DataTable } from "./data-table";
import { Moment } from "./moment";

type AuditListProps = {
  rows: readonly AuditEntry[];
  /** Where several workshops' entries stand together. @default false */
  hasWorkshop?: boolean;
};

/** Who changed what, the latest first. */
export function AuditList({ rows, hasWorkshop = false }: AuditListProps) {
  const t = useTranslations("audit");
  const columns = useColumns().filter(({ key }) => hasWorkshop || key !== "workshop");
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={t("none")}
    />
  );
}

function useColumns(): Column<AuditEntry>[] {
  const t = useTranslations("audit");
  return [
    { key: "at", label: t("at"), cell: ({ at }) => <Moment at={at} /> },
    {
      key: "workshop",
      label: t("workshop"),
      cell: (entry) => entry.workshop?.name ?? t("installation"),
    },
    { key: "actor", label: t("actor"), cell: (entry) => <AuditActor entry={entry} /> },
    {
      key: "what",
      label: t("what"),
      cell: ({ action, subject }) => `${t(`subjects.${subject}`)}: ${t(`actions.${action}`)}`,
    },
    { key: "changes", label: t("changes"), cell: (entry) => <AuditChanges entry={entry} /> },
  ];
}

function AuditActor({ entry: { actorKind, actorName, network } }: { entry: AuditEntry }) {
  const t = useTranslations("audit");
  return (
    <>
      {actorName ?? t(`actors.${actorKind}`)}
      {actorName !== null && (
        <span className="block text-caption text-ink-faint">{t(`actors.${actorKind}`)}</span>
      )}
      {network !== null && <span className="block text-caption text-ink-faint">{network}</span>}
    </>
  );
}

function AuditChanges({ entry: { changes } }: { entry: AuditEntry }) {
  return (
    <dl className="grid gap-0.5 text-caption">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="flex flex-wrap gap-x-1.5">
          <dt className="text-ink-soft">{field}</dt>
          <dd className="wrap-anywhere">
            {before !== null && <s className="text-ink-faint">{before}</s>} {after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
