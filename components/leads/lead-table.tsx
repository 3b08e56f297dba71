"use client";

import { useTranslations } from "next-intl";
import { TimeAgo } from "@/components/conversations/time-ago";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import { ConversationLink, LeadConcern, LeadContact, LeadVehicle } from "./lead-parts";
import { LeadStatusSelect } from "./lead-status-select";

export type LeadListProps = {
  rows: readonly LeadRow[];
  workshop: string;
  canChange: boolean;
  onChange: (lead: LeadRow, next: LeadStatus) => void;
};

export function LeadTable({ rows, workshop, canChange, onChange }: LeadListProps) {
  const t = useTranslations("leads");
  const columns = [t("name"), t("contact"), t("concern"), t("vehicle"), t("status")];
  return (
    <div className="hidden overflow-hidden rounded-card border bg-surface lg:block">
      <table className="w-full text-left">
        <thead className="border-b bg-sunken text-caption text-ink-soft">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-4 py-2.5 font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((lead) => (
            <tr key={lead.id} className="border-b align-top last:border-b-0 *:px-4 *:py-3">
              <th scope="row" className="grid gap-0.5 font-normal">
                <span className="font-semibold wrap-anywhere">{lead.name}</span>
                <TimeAgo at={lead.createdAt} className="text-caption text-ink-faint" />
              </th>
              <td>
                <LeadContact lead={lead} />
              </td>
              <td className="max-w-72">
                <LeadConcern lead={lead} />
                <ConversationLink lead={lead} workshop={workshop} />
              </td>
              <td>
                <LeadVehicle lead={lead} />
              </td>
              <td>
                <LeadStatusSelect lead={lead} canChange={canChange} onChange={onChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
