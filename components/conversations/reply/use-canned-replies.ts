"use client";

import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { Suggestion } from "@/components/ui/suggesting-textarea";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import type { CannedReply } from "@/lib/workshops/schemas";
import { useInbox } from "../inbox-context";
import { fillReply, replyValues } from "./fill-reply";

/** The replies that are written often, filled in for this conversation; asked for once they are wanted. */
export function useCannedReplies(conversation: ConversationDetail, isWanted: boolean) {
  const inbox = useInbox();
  const { data, isLoading } = useSWR<CannedReply[]>(
    isWanted ? workshopUrl(inbox.workshop, "canned-replies") : null,
    requestJson<CannedReply[]>,
    { revalidateOnFocus: false },
  );
  const values = replyValues(conversation, inbox);
  const list = (data ?? []).map(({ id, shortcut, body }): Suggestion => {
    const filled = fillReply(body, values);
    return { id, label: `/${shortcut}`, detail: filled, insert: filled };
  });
  return { list, isLoading };
}
