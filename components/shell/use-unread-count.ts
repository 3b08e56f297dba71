"use client";

import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";

/** The badge says `99+` beyond two digits, so counting further would be waste. */
const countUpTo = "100";
const pollMs = 20_000;

/** The listing behind the unread badge; whoever marks something read asks for it again. */
export function unreadUrl(workshop: string): string {
  return workshopUrl(workshop, "conversations", { unread: "true", limit: countUpTo });
}

/** How many conversations hold something unread, at most 100; begins with the number the server rendered. */
export function useUnreadCount(workshop: string, rendered: number): number {
  const { data } = useSWR<Page<ConversationRow>>(
    unreadUrl(workshop),
    requestJson<Page<ConversationRow>>,
    { refreshInterval: pollMs, revalidateOnMount: false },
  );
  return data?.rows.length ?? rendered;
}
