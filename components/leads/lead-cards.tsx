"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ConversationLink, LeadConcern, LeadContact, LeadTime, LeadVehicle } from "./lead-parts";
import { LeadName, LeadPlan } from "./lead-name";
import { LeadPerson } from "./lead-person";
import { LeadStatusSelect } from "./lead-status-select";
import type { LeadListProps } from "./lead-table";

/** The same leads for narrow screens. */
export function LeadCards({ rows, workshop, canChange, onChange, onOpen, onErase }: LeadListProps) {
  const t = useTranslations("leads");
  return (
    <ul aria-label={t("title")} className="grid grid-cols-1 gap-3 md:grid-cols-2 lg:hidden">
      {rows.map((lead) => (
        <li key={lead.id}>
          <Card className="grid h-full grid-cols-1 content-start gap-3 p-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
              <h2 className="text-body">
                <LeadName lead={lead} onOpen={onOpen} />
              </h2>
              <LeadTime lead={lead} />
            </div>
            <LeadConcern lead={lead} />
            <LeadPlan lead={lead} />
            <LeadVehicle lead={lead} />
            <LeadContact lead={lead} />
            <div className="mt-auto flex flex-wrap items-center justify-between gap-2 border-t pt-3">
              <div className="w-40">
                <LeadStatusSelect lead={lead} canChange={canChange} onChange={onChange} />
              </div>
              <ConversationLink lead={lead} workshop={workshop} />
            </div>
            <LeadPerson lead={lead} workshop={workshop} onErase={onErase} />
          </Card>
        </li>
      ))}
    </ul>
  );
}
