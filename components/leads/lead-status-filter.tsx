"use client";

import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { LeadStatus } from "@/lib/leads/schemas";
import { leadStatuses } from "./lead-status";

type LeadStatusFilterProps = {
  status: LeadStatus | undefined;
  onShow: (status: LeadStatus | undefined) => void;
};

/** Which leads the list shows. */
export function LeadStatusFilter({ status, onShow }: LeadStatusFilterProps) {
  const t = useTranslations("leads");
  const segments = [
    { value: "all" as const, label: t("all") },
    ...leadStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
  ];
  return (
    <SegmentedControl
      label={t("filter")}
      value={status ?? "all"}
      segments={segments}
      onChange={(next) => onShow(next === "all" ? undefined : next)}
    />
  );
}
