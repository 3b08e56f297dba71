"use client";

import useSWR from "swr";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { LeadDetail } from "@/lib/leads";
import type { CallInput, LeadPatch } from "@/lib/leads/schemas";

/** One lead with its history, and what the team does with it; each change asks anew, for it adds a line. */
export function useLead(workshop: string, leadId: string, onChanged: () => void) {
  const url = workshopUrl(workshop, `leads/${leadId}`);
  const { data, error, mutate } = useSWR<LeadDetail>(url, requestJson<LeadDetail>, {
    revalidateOnFocus: false,
  });
  const send = async (path: string, method: "POST" | "PATCH", body: unknown) => {
    await requestJson(url + path, jsonBody(method, body));
    await mutate();
    onChanged();
  };
  return {
    detail: data,
    hasFailed: error !== undefined,
    reload: () => void mutate(),
    change: (patch: LeadPatch) => send("", "PATCH", patch),
    recordCall: (call: CallInput) => send("/calls", "POST", call),
    addNote: (text: string) => send("/notes", "POST", { text }),
  };
}

export type LeadDoor = ReturnType<typeof useLead>;
