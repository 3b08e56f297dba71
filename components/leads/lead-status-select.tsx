"use client";

import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Select } from "@/components/ui/select";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import { leadStatuses, toLeadStatus } from "./lead-status";

type LeadStatusSelectProps = {
  lead: LeadRow;
  /** A viewer sees the status and cannot change it. */
  canChange: boolean;
  onChange: (lead: LeadRow, next: LeadStatus) => void;
};

const tones: Record<LeadStatus, BadgeTone> = {
  new: "lamp",
  contacted: "steel",
  scheduled: "steel",
  won: "good",
  lost: "neutral",
};

export function LeadStatusSelect({ lead, canChange, onChange }: LeadStatusSelectProps) {
  const t = useTranslations("leads");
  if (!canChange) return <Badge tone={tones[lead.status]}>{t(`statuses.${lead.status}`)}</Badge>;
  return (
    <Select
      aria-label={t("statusOf", { name: lead.name })}
      value={lead.status}
      onChange={(event) => onChange(lead, toLeadStatus(event.target.value) ?? lead.status)}
      className="min-w-36 text-small"
    >
      {leadStatuses.map((status) => (
        <option key={status} value={status}>
          {t(`statuses.${status}`)}
        </option>
      ))}
    </Select>
  );
}
