"use client";

import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { LeadStatus } from "@/lib/leads/schemas";
import { leadStatuses } from "./lead-status";

/** Kept in the address, so that a link and a reload show the same. */
export function LeadStatusFilter({ status }: { status: LeadStatus | undefined }) {
  const t = useTranslations("leads");
  const segments = [
    { value: "all" as const, label: t("all") },
    ...leadStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
  ];
  return (
    <div className="md:max-w-lg">
      <SegmentedControl
        label={t("filter")}
        value={status ?? "all"}
        segments={segments}
        onChange={(next) => showStatus(next === "all" ? undefined : next)}
      />
    </div>
  );
}

/** Changes the address without loading a page. */
export function showStatus(status: LeadStatus | undefined) {
  window.history.replaceState(null, "", status ? `?status=${status}` : window.location.pathname);
}
