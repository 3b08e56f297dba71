import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "@/components/admin/data-table";
import { Badge } from "@/components/ui/badge";
import { quotas, type WorkshopPlan } from "@/lib/workshops/schemas";
import { quotaValue } from "./quota-value";

/** What each plan offers; the workshop's own is marked. */
export function PlanOffers({ plan }: { plan: Pick<WorkshopPlan, "plan" | "plans"> }) {
  const t = useTranslations("plan");
  const format = useFormatter();
  return (
    <DataTable
      label={t("offersTitle")}
      rows={plan.plans}
      keyOf={({ key }) => key}
      empty=""
      columns={[
        {
          key: "plan",
          label: t("title"),
          cell: ({ key }) => planName(t(`names.${key}`), key === plan.plan && t("yours")),
        },
        ...quotas.map((quota) => ({
          key: quota,
          label: t(`quotas.${quota}`),
          isNumber: true,
          cell: (offer: WorkshopPlan["plans"][number]) => quotaValue(format, quota, offer[quota]),
        })),
      ]}
    />
  );
}

function planName(name: string, yours: string | false) {
  return (
    <span className="flex flex-wrap items-center gap-2 font-semibold">
      {name}
      {yours && <Badge tone="steel">{yours}</Badge>}
    </span>
  );
}
