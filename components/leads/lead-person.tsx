"use client";

import { PersonActions } from "@/components/contacts/person-actions";
import type { LeadRow } from "@/lib/leads/schemas";
import type { LeadListProps } from "./lead-table";

type LeadPersonProps = Pick<LeadListProps, "workshop" | "onErase"> & {
  lead: LeadRow;
  isCompact?: boolean;
};

/** The rights of whoever sent a lead; nothing for a member who may not act on them. */
export function LeadPerson({ lead, workshop, onErase, isCompact = false }: LeadPersonProps) {
  if (!onErase) return null;
  const person = { kind: "contact", id: lead.contactId, name: lead.name } as const;
  return (
    <PersonActions
      workshop={workshop}
      person={person}
      isCompact={isCompact}
      onErase={() => onErase(person)}
    />
  );
}
