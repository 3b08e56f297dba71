"use client";

import { UserRoundPlus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOnline } from "@/components/api/use-online";
import type { Person } from "@/components/contacts/person";
import { EmptyList } from "@/components/shell/empty-list";
import { PeopleTabs } from "@/components/shell/people-tabs";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { Notice } from "@/components/ui/notice";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import type { MemberRole } from "@/lib/workshops/schemas";
import { LeadCards } from "./lead-cards";
import { toLeadStatus } from "./lead-status";
import { LeadStatusFilter, showStatus } from "./lead-status-filter";
import { type LeadListProps, LeadTable } from "./lead-table";
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
  const person = useTranslations("person");
  const [refused, setRefused] = useState<string | null>(null);
  const isOnline = useOnline();

  const change = (lead: LeadRow, next: LeadStatus) => {
    setRefused(null);
    leads.setStatus(lead, next).catch(() => setRefused(t("saveFailed", { name: lead.name })));
  };
  const erase = (whose: Person) => {
    setRefused(null);
    leads.erase(whose).catch(() => setRefused(person("eraseFailed")));
  };

  return (
    <div className="mx-auto grid max-w-6xl grid-cols-1 gap-5 p-4 md:p-8">
      <PeopleTabs workshop={workshop} />
      <div className="grid gap-1">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-ink-soft">{t("text")}</p>
      </div>
      <LeadStatusFilter status={status} />
      {(!isOnline || (leads.hasFailed && leads.rows.length > 0)) && (
        <Notice tone="offline">{t("offline")}</Notice>
      )}
      {refused && <Notice tone="bad">{refused}</Notice>}
      <Leads
        leads={leads}
        workshop={workshop}
        status={status}
        canChange={role !== "viewer"}
        onChange={change}
        onErase={role === "owner" ? erase : null}
      />
    </div>
  );
}

type LeadsProps = Omit<LeadListProps, "rows"> & {
  leads: ReturnType<typeof useLeads>;
  status: LeadStatus | undefined;
};

function Leads({ leads, status, ...list }: LeadsProps) {
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
        workshop={list.workshop}
        icon={<UserRoundPlus />}
        empty={{ title: t("emptyTitle"), text: t("emptyText") }}
        noMatch={{ title: t("noMatchTitle"), text: t("noMatchText") }}
        clearFilter={status ? () => showStatus(undefined) : null}
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
