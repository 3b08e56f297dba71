"use client";

import { useSearchParams } from "next/navigation";
import type { InboxQueue } from "@/lib/conversations/schemas";
import { toInboxQueue } from "./inbox-filter";

/** Queue, tag and search as the address has them, and how to change them without loading a page. */
export function useInboxAddress() {
  const params = useSearchParams();
  const queue = toInboxQueue(params.get("queue"));
  const search = params.get("q") ?? "";

  const tag = params.get("tag") ?? "";

  const change = (next: { queue?: InboxQueue; search?: string; tag?: string }) => {
    const address = new URLSearchParams(params);
    put(address, "queue", next.queue ?? queueFor(queue, next.search ?? next.tag), "needs_me");
    put(address, "tag", next.tag ?? tag, "");
    put(address, "q", next.search ?? search, "");
    const query = address.toString();
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  };

  return { queue, search, tag, change, query: params.toString() };
}

/** Who looks for a name means all conversations, and comes back to who waits. */
function queueFor(queue: InboxQueue, search: string | undefined): InboxQueue {
  if (search === undefined) return queue;
  if (search !== "" && queue === "needs_me") return "all";
  return search === "" && queue === "all" ? "needs_me" : queue;
}

function put(address: URLSearchParams, name: string, value: string, standard: string) {
  if (value === standard) address.delete(name);
  else address.set(name, value);
}
