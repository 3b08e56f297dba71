"use client";

import { useSearchParams } from "next/navigation";
import { type InboxFilter, toInboxFilter } from "./inbox-filter";

/** Filter and search as the address has them, and how to change them without loading a page. */
export function useInboxAddress() {
  const params = useSearchParams();
  const filter = toInboxFilter(params.get("filter"));
  const search = params.get("q") ?? "";

  const change = (next: { filter?: InboxFilter; search?: string }) => {
    const address = new URLSearchParams(params);
    put(address, "filter", next.filter ?? filter, "all");
    put(address, "q", next.search ?? search, "");
    const query = address.toString();
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  };

  return { filter, search, change, query: params.toString() };
}

function put(address: URLSearchParams, name: string, value: string, standard: string) {
  if (value === standard) address.delete(name);
  else address.set(name, value);
}
