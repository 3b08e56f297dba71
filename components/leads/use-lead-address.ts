"use client";

import { useSearchParams } from "next/navigation";
import { type LeadAddress, readLeadAddress } from "./lead-address";

/** The address of the leads, and how to change it without loading a page. */
export function useLeadAddress() {
  const params = useSearchParams();
  const address = readLeadAddress((name) => params.get(name));
  const change = (next: Partial<LeadAddress>) => {
    const wanted = { ...address, ...next };
    const query = new URLSearchParams(
      Object.entries({
        view: wanted.layout === "list" ? "" : wanted.layout,
        status: wanted.status ?? "",
        q: wanted.search,
        mine: wanted.isMine ? "true" : "",
        lead: wanted.leadId ?? "",
      }).filter(([, value]) => value !== ""),
    ).toString();
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  };
  return { address, change };
}
