import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BlockedNetwork } from "@/lib/operations";
import { type Column, DataTable } from "./data-table";
import { Moment } from "./moment";
import { Section } from "./section";

export type BlockRow = BlockedNetwork & { lift: (form: FormData) => Promise<void> };

/** Which networks are blocked, why and until when, each with the button that lets it in again. */
export function BlockList({ rows }: { rows: readonly BlockRow[] }) {
  const t = useTranslations("admin.security");
  return (
    <Section title={t("blocked")}>
      <DataTable
        label={t("blocked")}
        columns={useColumns()}
        rows={rows}
        keyOf={({ network }) => network}
        empty={t("noneBlocked")}
      />
    </Section>
  );
}

function useColumns(): Column<BlockRow>[] {
  const t = useTranslations("admin.security");
  return [
    {
      key: "network",
      label: t("network"),
      cell: ({ network }) => <code className="break-all">{network}</code>,
    },
    { key: "reason", label: t("reason"), cell: ({ reason }) => reason },
    { key: "until", label: t("until"), cell: ({ until }) => <Moment at={until} /> },
    {
      key: "acts",
      label: t("acts"),
      cell: ({ lift }) => (
        <form action={lift}>
          <SubmitButton tone="outline">{t("lift")}</SubmitButton>
        </form>
      ),
    },
  ];
}
