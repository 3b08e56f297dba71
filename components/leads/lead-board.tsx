"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import { LeadColumn } from "./lead-column";
import { leadStatuses } from "./lead-status";
import type { LeadAddress } from "./lead-address";
import { useReloadLeads } from "./use-leads";
import { useMoveLead } from "./use-move-lead";

type LeadBoardProps = {
  workshop: string;
  address: LeadAddress;
  canChange: boolean;
  onOpen: (lead: LeadRow) => void;
};

/** A column for each status; a card goes to another one by its list of statuses. */
export function LeadBoard({ workshop, address, canChange, onOpen }: LeadBoardProps) {
  const t = useTranslations("leads");
  const reload = useReloadLeads();
  const moveLead = useMoveLead(workshop);
  const [failed, setFailed] = useState<string | null>(null);
  const move = (lead: Pick<LeadRow, "id" | "name">, status: LeadStatus) => {
    setFailed(null);
    moveLead(lead.id, status)
      .catch(() => setFailed(lead.name))
      .finally(reload);
  };
  return (
    <div className="grid gap-3">
      {failed && <Notice tone="bad">{t("saveFailed", { name: failed })}</Notice>}
      <div className="-mx-4 overflow-x-auto px-4 pb-2 md:mx-0 md:px-0">
        <div className="grid min-w-[68rem] grid-cols-5 gap-3">
          {leadStatuses.map((status) => (
            <LeadColumn
              key={status}
              workshop={workshop}
              address={{ ...address, status }}
              status={status}
              canChange={canChange}
              onMove={move}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
