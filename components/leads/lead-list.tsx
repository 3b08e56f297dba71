"use client";

import { UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyList } from "@/components/shell/empty-list";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { LeadCards } from "./lead-cards";
import { type LeadListProps, LeadTable } from "./lead-table";
import { LeadsSkeleton } from "./leads-skeleton";
import type { LeadAddress } from "./lead-address";
import type { useLeads } from "./use-leads";

type LeadsProps = Omit<LeadListProps, "rows"> & {
  leads: ReturnType<typeof useLeads>;
  address: LeadAddress;
  onShowAll: () => void;
};

/** The leads as a table where there is room, as cards on a phone. */
export function LeadList({ leads, address, onShowAll, ...list }: LeadsProps) {
  const t = useTranslations("leads");
  const common = useTranslations("common");
  if (leads.rows.length === 0 && leads.isLoading) return <LeadsSkeleton />;
  if (leads.rows.length === 0 && leads.hasFailed) {
    return (
      <ErrorState
        title={t("failedTitle")}
        text={t("failedText")}
        retryLabel={common("retry")}
        onRetry={leads.reload}
      />
    );
  }
  if (leads.rows.length === 0) {
    const isFiltered = Boolean(address.status) || address.search !== "" || address.isMine;
    return (
      <EmptyList
        workshop={list.workshop}
        icon={<UserRoundPlus />}
        empty={
          address.layout === "calls"
            ? { title: t("nobodyToCallTitle"), text: t("nobodyToCallText") }
            : { title: t("emptyTitle"), text: t("emptyText") }
        }
        noMatch={{ title: t("noMatchTitle"), text: t("noMatchText") }}
        clearFilter={isFiltered ? onShowAll : null}
      />
    );
  }
  return (
    <>
      <LeadTable rows={leads.rows} {...list} />
      <LeadCards rows={leads.rows} {...list} />
      {leads.hasMore && (
        <LoadMore
          label={common("loadMore")}
          loadingLabel={common("loadingMore")}
          isLoading={leads.isLoadingMore}
          onLoadMore={leads.loadMore}
        />
      )}
    </>
  );
}
