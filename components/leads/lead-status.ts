import { type LeadStatus, leadStatus } from "@/lib/leads/schemas";

export const leadStatuses: readonly LeadStatus[] = leadStatus.options;

/** Reads a status out of an address; anything unknown means all of them. */
export function toLeadStatus(value: unknown): LeadStatus | undefined {
  return leadStatus.safeParse(value).data;
}
