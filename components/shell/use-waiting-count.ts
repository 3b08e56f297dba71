"use client";

import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLive } from "@/components/live/live-context";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";

/** The badge says `99+` beyond two digits, so counting further would be waste. */
const countUpTo = "100";
const pollMs = 20_000;

/** How many conversations need a person, at most 100: as the stream tells it, and where none gets through by asking. */
export function useWaitingCount(workshop: string, rendered: number): number {
  const { isOpen, waitingCount } = useLive();
  const url = workshopUrl(workshop, "conversations", { queue: "needs_me", limit: countUpTo });
  const { data } = useSWR<Page<ConversationRow>>(
    isOpen ? null : url,
    requestJson<Page<ConversationRow>>,
    { refreshInterval: pollMs, revalidateOnMount: false, revalidateOnFocus: false },
  );
  if (isOpen && waitingCount !== null) return waitingCount;
  return data?.rows.length ?? waitingCount ?? rendered;
}
