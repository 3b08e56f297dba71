"use client";

import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { LeadRow, LeadStatus } from "@/lib/leads/schemas";

/** Moves a lead to another status, from wherever it is shown. */
export function useMoveLead(workshop: string) {
  return (leadId: string, status: LeadStatus) =>
    requestJson<LeadRow>(workshopUrl(workshop, `leads/${leadId}`), jsonBody("PATCH", { status }));
}
