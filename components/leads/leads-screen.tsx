"use client";

import { UserRoundPlus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOnline } from "@/components/api/use-online";
import { EmptyList } from "@/components/shell/empty-list";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { Notice } from "@/components/ui/notice";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import type { MemberRole } from "@/lib/workshops/schemas";
import { LeadCards } from "./lead-cards";
import { toLeadStatus } from "./lead-status";
import { LeadStatusFilter, showStatus } from "./lead-status-filter";
import { LeadTable } from "./lead-table";
import { LeadsSkeleton } from "./leads-skeleton";
import { useLeads } from "./use-leads";

type LeadsScreenProps = {
  workshop: string;
  role: MemberRole;
  rendered: Parameters<typeof useLeads>[0]["rendered"];
};

/** Everybody who wants a call: a table where there is room, cards on a phone. */
export function LeadsScreen({ workshop, role, rendered }: LeadsScreenProps) {
  const t = useTranslations("leads");
  const status = toLeadStatus(useSearchParams().get("status"));
  const leads = useLeads({ workshop, status, rendered });
  const [refused, setRefused] = useState<string | null>(null);
  const isOnline = useOnline();

  const change = (lead: LeadRow, next: LeadStatus) => {
    setRefused(null);
    leads.setStatus(lead, next).catch(() => setRefused(lead.name));
  };

  return (
    <div className="mx-auto grid max-w-6xl grid-cols-1 gap-5 p-4 md:p-8">
      <div className="grid gap-1">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-ink-soft">{t("text")}</p>
      </div>
      <LeadStatusFilter status={status} />
      {(!isOnline || (leads.hasFailed && leads.rows.length > 0)) && (
        <Notice tone="offline">{t("offline")}</Notice>
      )}
      {refused && <Notice tone="bad">{t("saveFailed", { name: refused })}</Notice>}
      <Leads
        leads={leads}
        workshop={workshop}
        status={status}
        canChange={role !== "viewer"}
        onChange={change}
      />
    </div>
  );
}

type LeadsProps = {
  leads: ReturnType<typeof useLeads>;
  workshop: string;
  status: LeadStatus | undefined;
  canChange: boolean;
  onChange: (lead: LeadRow, next: LeadStatus) => void;
};

function Leads({ leads, workshop, status, canChange, onChange }: LeadsProps) {
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
    return (
      <EmptyList
        workshop={workshop}
        icon={<UserRoundPlus />}
        empty={{ title: t("emptyTitle"), text: t("emptyText") }}
        noMatch={{ title: t("noMatchTitle"), text: t("noMatchText") }}
        clearFilter={status ? () => showStatus(undefined) : null}
      />
    );
  }
  const list = { rows: leads.rows, workshop, canChange, onChange };
  return (
    <>
      <LeadTable {...list} />
      <LeadCards {...list} />
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
