"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOnline } from "@/components/api/use-online";
import type { Person } from "@/components/contacts/person";
import { PeopleTabs } from "@/components/shell/people-tabs";
import { Notice } from "@/components/ui/notice";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import { can, type MemberRole } from "@/lib/workshops/schemas";
import { LeadBoard } from "./lead-board";
import { LeadList } from "./lead-list";
import { LeadSheet } from "./lead-sheet";
import { LeadToolbar } from "./lead-toolbar";
import { useLeadAddress } from "./use-lead-address";
import { useLeads, useReloadLeads } from "./use-leads";

type LeadsScreenProps = {
  workshop: string;
  role: MemberRole;
  rendered: NonNullable<Parameters<typeof useLeads>[0]["rendered"]>;
};

/** Everybody who wants a call: as a list, in the order in which to call them, or as a board. */
export function LeadsScreen({ workshop, role, rendered }: LeadsScreenProps) {
  const t = useTranslations("leads");
  const { address, change } = useLeadAddress();
  const leads = useLeads({ workshop, address, rendered });
  const reloadAll = useReloadLeads();
  const person = useTranslations("person");
  const [refused, setRefused] = useState<string | null>(null);
  const isOnline = useOnline();

  const move = (lead: LeadRow, next: LeadStatus) => {
    setRefused(null);
    leads.setStatus(lead, next).catch(() => setRefused(t("saveFailed", { name: lead.name })));
  };
  const erase = (whose: Person) => {
    setRefused(null);
    leads.erase(whose).catch(() => setRefused(person("eraseFailed")));
  };
  const canChange = can(role, "changeLeads");
  const open = (lead: LeadRow) => change({ leadId: lead.id });

  return (
    <div className="mx-auto grid max-w-6xl grid-cols-1 gap-5 p-4 md:p-8">
      <PeopleTabs workshop={workshop} />
      <div className="grid gap-1">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="hidden text-ink-soft md:block">{t("text")}</p>
      </div>
      <LeadToolbar
        workshop={workshop}
        canChange={canChange}
        address={address}
        change={change}
        onAdded={leads.reload}
      />
      {(!isOnline || (leads.hasFailed && leads.rows.length > 0)) && (
        <Notice tone="offline">{t("offline")}</Notice>
      )}
      {refused && <Notice tone="bad">{refused}</Notice>}
      {address.layout === "board" ? (
        <LeadBoard workshop={workshop} address={address} canChange={canChange} onOpen={open} />
      ) : (
        <LeadList
          leads={leads}
          workshop={workshop}
          address={address}
          onShowAll={() => change({ status: undefined, search: "", isMine: false })}
          canChange={canChange}
          onChange={move}
          onOpen={open}
          onErase={role === "owner" ? erase : null}
        />
      )}
      {address.leadId && (
        <LeadSheet
          key={address.leadId}
          workshop={workshop}
          leadId={address.leadId}
          canChange={canChange}
          onChanged={reloadAll}
          onClose={() => change({ leadId: null })}
        />
      )}
    </div>
  );
}
