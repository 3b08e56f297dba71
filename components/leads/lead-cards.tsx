"use client";

import { useTranslations } from "next-intl";
import { TimeAgo } from "@/components/conversations/time-ago";
import { Card } from "@/components/ui/card";
import { ConversationLink, LeadConcern, LeadContact, LeadVehicle } from "./lead-parts";
import { LeadStatusSelect } from "./lead-status-select";
import type { LeadListProps } from "./lead-table";

/** The same leads for narrow screens. */
export function LeadCards({ rows, workshop, canChange, onChange }: LeadListProps) {
  const t = useTranslations("leads");
  return (
    <ul aria-label={t("title")} className="grid grid-cols-1 gap-3 md:grid-cols-2 lg:hidden">
      {rows.map((lead) => (
        <li key={lead.id}>
          <Card className="grid h-full grid-cols-1 content-start gap-3 p-4">
            <div className="flex items-baseline justify-between gap-3">
              <h2 className="text-body font-bold wrap-anywhere">{lead.name}</h2>
              <TimeAgo at={lead.createdAt} className="shrink-0 text-caption text-ink-faint" />
            </div>
            <LeadConcern lead={lead} />
            <LeadVehicle lead={lead} />
            <LeadContact lead={lead} />
            <div className="mt-auto flex flex-wrap items-center justify-between gap-2 border-t pt-3">
              <div className="w-40">
                <LeadStatusSelect lead={lead} canChange={canChange} onChange={onChange} />
              </div>
              <ConversationLink lead={lead} workshop={workshop} />
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
