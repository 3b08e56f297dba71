"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { AdminPlanRequest } from "@/lib/operations/schemas";
import { AdminPage } from "./admin-page";
import { DataTable } from "./data-table";
import { moment } from "./figures";

/** What owners have asked for and nobody has decided yet. */
export function PlansScreen({ requests }: { requests: readonly AdminPlanRequest[] }) {
  const t = useTranslations("admin.planRequests");
  const plans = useTranslations("admin.plans");
  const format = useFormatter();
  return (
    <AdminPage title={t("title")} text={t("text")}>
      <DataTable
        label={t("title")}
        rows={requests}
        keyOf={({ slug }) => slug}
        empty={t("empty")}
        columns={[
          {
            key: "workshop",
            label: t("workshop"),
            cell: workshopLink,
          },
          {
            key: "change",
            label: t("change"),
            cell: ({ plan, wanted }) => t("fromTo", { from: plans(plan), to: plans(wanted) }),
          },
          { key: "note", label: t("note"), cell: ({ note }) => note },
          {
            key: "at",
            label: t("at"),
            cell: ({ requestedAt }) => moment(format, requestedAt),
          },
        ]}
      />
    </AdminPage>
  );
}

function workshopLink({ slug, name }: AdminPlanRequest) {
  return (
    <Link
      href={`/admin/workshops/${slug}`}
      className="inline-flex min-h-11 items-center font-semibold underline underline-offset-3"
    >
      {name}
    </Link>
  );
}
