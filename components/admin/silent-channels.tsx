import { useTranslations } from "next-intl";
import type { SilentChannel } from "@/lib/operations";
import { type Column, DataTable } from "./data-table";
import { Moment } from "./moment";
import { Section } from "./section";

/** Which connections have fallen silent, so that whoever reads the alert knows where to look. */
export function SilentChannels({ rows }: { rows: readonly SilentChannel[] }) {
  const t = useTranslations("admin.alerts");
  const columns = useColumns();
  return (
    <Section title={t("silent")}>
      <p className="text-small text-ink-soft">{t("silentText")}</p>
      <DataTable
        label={t("silent")}
        columns={columns}
        rows={rows}
        keyOf={({ slug, kind, name }) => `${slug} ${kind} ${name}`}
        empty={t("noSilent")}
      />
    </Section>
  );
}

function useColumns(): Column<SilentChannel>[] {
  const t = useTranslations("admin.alerts");
  return [
    { key: "workshop", label: t("workshop"), cell: ({ workshop }) => workshop },
    { key: "channel", label: t("channel"), cell: ({ kind, name }) => `${kind} · ${name}` },
    { key: "last", label: t("lastEvent"), cell: ({ lastEventAt }) => <Moment at={lastEventAt} /> },
  ];
}
