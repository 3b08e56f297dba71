"use client";

import { useTranslations } from "next-intl";
import { LoadMore } from "@/components/ui/load-more";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import { LeadName, LeadPlan } from "./lead-name";
import { LeadStatusSelect } from "./lead-status-select";
import type { LeadAddress } from "./lead-address";
import { useLeads } from "./use-leads";

type LeadColumnProps = {
  workshop: string;
  address: LeadAddress;
  status: LeadStatus;
  canChange: boolean;
  onMove: (lead: Pick<LeadRow, "id" | "name">, status: LeadStatus) => void;
  onOpen: (lead: LeadRow) => void;
};

/** The leads of one status, newest first. */
export function LeadColumn({
  workshop,
  address,
  status,
  canChange,
  onMove,
  onOpen,
}: LeadColumnProps) {
  const t = useTranslations("leads");
  const common = useTranslations("common");
  const leads = useLeads({ workshop, address });
  return (
    <section
      aria-label={t(`statuses.${status}`)}
      className="grid content-start gap-2 rounded-card bg-sunken p-2"
    >
      <h2 className="px-1 py-1 text-small font-semibold">{t(`statuses.${status}`)}</h2>
      {leads.rows.length === 0 && (
        <p className="px-1 pb-2 text-caption text-ink-soft">
          {leads.isLoading ? common("loading") : t("emptyColumn")}
        </p>
      )}
      <ul className="grid gap-2">
        {leads.rows.map((lead) => (
          <li key={lead.id} className="grid gap-1 rounded-control border bg-surface p-3">
            <LeadName lead={lead} onOpen={onOpen} />
            {lead.service && <p className="text-small wrap-anywhere">{lead.service}</p>}
            <LeadPlan lead={lead} />
            <LeadStatusSelect
              lead={lead}
              canChange={canChange}
              onChange={(moved, next) => onMove(moved, next)}
            />
          </li>
        ))}
      </ul>
      {leads.hasMore && (
        <LoadMore
          label={common("loadMore")}
          loadingLabel={common("loadingMore")}
          isLoading={leads.isLoadingMore}
          onLoadMore={leads.loadMore}
        />
      )}
    </section>
  );
}
