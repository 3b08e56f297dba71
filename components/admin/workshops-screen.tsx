import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { AdminWorkshop, WorkshopPage, WorkshopQuery } from "@/lib/operations/schemas";
import { AdminPage } from "./admin-page";
import { type Column, DataTable } from "./data-table";
import { bytes, euros, moment } from "./figures";
import { NextPage } from "./next-page";
import { WorkshopSearch } from "./workshop-search";

type WorkshopsScreenProps = { page: WorkshopPage; query: WorkshopQuery };

/** All workshops of the installation with what is in each. */
export function WorkshopsScreen({ page, query }: WorkshopsScreenProps) {
  const t = useTranslations("admin.workshops");
  const columns = useColumns();
  const { search, state } = query;
  return (
    <AdminPage
      title={t("title")}
      text={t("text")}
      tools={<WorkshopSearch search={search ?? ""} state={state ?? ""} />}
    >
      <DataTable
        label={t("title")}
        columns={columns}
        rows={page.rows}
        keyOf={({ id }) => id}
        empty={t("none")}
      />
      <NextPage
        path="/admin/workshops"
        query={{ search, state }}
        next={page.next && { name: page.next.name, id: page.next.id }}
      />
    </AdminPage>
  );
}

function useColumns(): Column<AdminWorkshop>[] {
  const t = useTranslations("admin.workshops");
  const plans = useTranslations("admin.plans");
  const format = useFormatter();
  const time = (at: string | null) => (at === null ? t("never") : moment(format, at));
  const count = (key: "users" | "conversations" | "leads" | "appointments") => ({
    key,
    label: t(key),
    isNumber: true,
    cell: (row: AdminWorkshop) => format.number(row[key]),
  });
  return [
    { key: "name", label: t("name"), cell: (row) => <WorkshopName row={row} /> },
    {
      key: "plan",
      label: t("plan"),
      cell: ({ plan }) => plans(plan === "pro" || plan === "business" ? plan : "free"),
    },
    count("users"),
    count("conversations"),
    count("leads"),
    count("appointments"),
    {
      key: "ai",
      label: t("aiCost"),
      isNumber: true,
      cell: ({ aiCostMicroEuros }) => euros(format, aiCostMicroEuros),
    },
    {
      key: "storage",
      label: t("storage"),
      isNumber: true,
      cell: ({ storageBytes }) => bytes(format, storageBytes),
    },
    { key: "activity", label: t("lastActivity"), cell: (row) => time(row.lastActivityAt) },
    { key: "signIn", label: t("lastSignIn"), cell: (row) => time(row.lastSignInAt) },
  ];
}

function WorkshopName({ row: { name, slug, suspension } }: { row: AdminWorkshop }) {
  const t = useTranslations("admin.workshops");
  return (
    <>
      <Link
        href={`/admin/workshops/${slug}`}
        className="inline-flex min-h-6 items-center font-semibold underline underline-offset-3"
      >
        {name}
      </Link>
      <span className="block text-caption text-ink-faint">{slug}</span>
      {suspension && <Badge tone="bad">{t("suspended")}</Badge>}
    </>
  );
}
