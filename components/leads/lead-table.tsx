"use client";

import { useTranslations } from "next-intl";
import type { Person } from "@/components/contacts/person";
import { classNames } from "@/components/ui/class-names";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";
import { ConversationLink, LeadConcern, LeadContact, LeadTime, LeadVehicle } from "./lead-parts";
import { LeadName, LeadPlan } from "./lead-name";
import { LeadPerson } from "./lead-person";
import { LeadStatusSelect } from "./lead-status-select";

export type LeadListProps = {
  rows: readonly LeadRow[];
  workshop: string;
  canChange: boolean;
  onChange: (lead: LeadRow, next: LeadStatus) => void;
  onOpen: (lead: LeadRow) => void;
  /** Only an owner may hand out or erase whose lead it is. */
  onErase: ((person: Person) => void) | null;
};

export function LeadTable({ rows, workshop, canChange, onChange, onOpen, onErase }: LeadListProps) {
  const t = useTranslations("leads");
  const columns = [
    { column: t("name"), width: "w-[18%]" },
    { column: t("contact"), width: "w-[22%]" },
    { column: t("concern"), width: "" },
    { column: t("vehicle"), width: "w-[17%]" },
    { column: t("status"), width: "w-44" },
  ];
  return (
    <div className="hidden overflow-hidden rounded-card border bg-surface lg:block">
      <table className="w-full table-fixed text-left">
        <thead className="border-b bg-sunken text-caption text-ink-soft">
          <tr>
            {columns.map(({ column, width }) => (
              <th
                key={column}
                scope="col"
                className={classNames("px-4 py-2.5 font-semibold", width)}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((lead) => (
            <tr key={lead.id} className="border-b align-top last:border-b-0 *:px-4 *:py-3">
              <th scope="row" className="font-normal">
                <div className="-mt-2.5">
                  <LeadName lead={lead} onOpen={onOpen} />
                </div>
                <LeadTime lead={lead} />
                <LeadPlan lead={lead} />
              </th>
              <td>
                <LeadContact lead={lead} />
              </td>
              <td>
                <LeadConcern lead={lead} />
                <ConversationLink lead={lead} workshop={workshop} />
              </td>
              <td>
                <LeadVehicle lead={lead} />
              </td>
              <td>
                <LeadStatusSelect lead={lead} canChange={canChange} onChange={onChange} />
                <LeadPerson lead={lead} workshop={workshop} onErase={onErase} isCompact />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
