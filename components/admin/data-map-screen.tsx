import { useTranslations } from "next-intl";
import type { DataMapClass } from "@/lib/operations";
import { AdminPage } from "./admin-page";
import { type Column, DataTable } from "./data-table";
import { Section } from "./section";

/** Which column of the database holds which class of personal data, and how long that is kept. */
export function DataMapScreen({ classes }: { classes: readonly DataMapClass[] }) {
  const t = useTranslations("admin.data");
  const names = useTranslations("retention.classes");
  const columns = useColumns();
  return (
    <AdminPage title={t("title")} text={t("text")}>
      {classes.map(({ name, days, bounds, columns: rows }) => (
        <Section key={name} title={names(name)}>
          <p className="text-small text-ink-soft">
            {days === null ? t("goesWith") : t("days", { days })} {bounds && t("bounds", bounds)}
          </p>
          <DataTable
            label={names(name)}
            columns={columns}
            rows={rows}
            keyOf={({ table, column }) => `${table}.${column}`}
            empty={t("none")}
          />
        </Section>
      ))}
    </AdminPage>
  );
}

function useColumns(): Column<DataMapClass["columns"][number]>[] {
  const t = useTranslations("admin.data");
  return [
    {
      key: "table",
      label: t("table"),
      cell: ({ table, column }) => (
        <code className="text-caption break-all">
          {table}.{column}
        </code>
      ),
    },
    { key: "note", label: t("note"), cell: ({ note }) => note },
  ];
}
