"use client";

import useSWR from "swr";
import useSWRInfinite from "swr/infinite";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationDetail, MessageView } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { useInbox } from "./inbox-context";

/** Until a live stream exists an open thread asks this often. */
const pollMs = 3_000;

type MessagePage = Page<MessageView>;

/** The conversation itself: who has the word, and the contact. */
export function useConversation(rendered: ConversationDetail) {
  const { workshop } = useInbox();
  const { data, mutate } = useSWR<ConversationDetail>(
    workshopUrl(workshop, `conversations/${rendered.id}`),
    requestJson<ConversationDetail>,
    { refreshInterval: pollMs, fallbackData: rendered },
  );
  return { conversation: data ?? rendered, reload: () => void mutate() };
}

/** The messages, oldest first. Page 0 holds the newest; `loadEarlier` puts one more page before the first. */
export function useMessages(conversationId: string, newestPage: MessagePage) {
  const { workshop } = useInbox();
  const { data, error, size, setSize, mutate } = useSWRInfinite<MessagePage>(
    (index: number, later: MessagePage | null) =>
      index > 0 && !later?.cursor
        ? null
        : workshopUrl(workshop, `conversations/${conversationId}/messages`, {
            cursor: later?.cursor ?? undefined,
          }),
    requestJson<MessagePage>,
    { refreshInterval: pollMs, fallbackData: [newestPage], errorRetryInterval: pollMs },
  );
  const pages = data ?? [newestPage];
  return {
    messages: withoutRepeats(pages.toReversed().flatMap((page) => page.rows)),
    hasEarlier: Boolean(pages.at(-1)?.cursor),
    isLoadingEarlier: size > pages.length && !error,
    hasFailed: error !== undefined,
    loadEarlier: () => void setSize(size + 1),
    reload: () => mutate(),
  };
}

/** While page 0 slides on, a message can stand in two pages for one moment. */
function withoutRepeats(messages: MessageView[]): MessageView[] {
  return [...new Map(messages.map((message) => [message.id, message])).values()];
}
