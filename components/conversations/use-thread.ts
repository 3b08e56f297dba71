"use client";

import useSWR from "swr";
import useSWRInfinite from "swr/infinite";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLive, useLiveListener } from "@/components/live/live-context";
import type { ConversationDetail, MessageView } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { appendMessages } from "./append-messages";
import { useInbox } from "./inbox-context";

/** Where no stream gets through an open thread asks this often. */
const pollMs = 3_000;

type MessagePage = Page<MessageView>;

/** The conversation itself: who has the word, and the contact. */
export function useConversation(rendered: ConversationDetail) {
  const { workshop } = useInbox();
  const { isOpen } = useLive();
  const { data, isValidating, mutate } = useSWR<ConversationDetail>(
    workshopUrl(workshop, `conversations/${rendered.id}`),
    requestJson<ConversationDetail>,
    {
      refreshInterval: isOpen ? 0 : pollMs,
      revalidateOnFocus: !isOpen,
      fallbackData: rendered,
    },
  );
  useLiveListener({
    onReset: () => void mutate(),
    onChanges: (changes) => {
      const change = changes.findLast(({ row }) => row.id === rendered.id);
      if (!change) return;
      // Who has the word is told; what the customer has said of themselves has to be asked for.
      const isFromCustomer = change.messages.some(({ author }) => author === "visitor");
      const after = (before = rendered) => ({ ...before, ...change.row });
      void mutate(after, { revalidate: isFromCustomer || isValidating });
    },
  });
  return {
    conversation: data ?? rendered,
    show: (changed: ConversationDetail) => void mutate(changed, { revalidate: false }),
    reload: () => void mutate(),
  };
}

/** The messages, oldest first. Page 0 holds the newest; `loadEarlier` puts one more page before the first. */
export function useMessages(conversationId: string, newestPage: MessagePage) {
  const { workshop } = useInbox();
  const { isOpen } = useLive();
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<MessagePage>(
    (index: number, later: MessagePage | null) =>
      index > 0 && !later?.cursor
        ? null
        : workshopUrl(workshop, `conversations/${conversationId}/messages`, {
            cursor: later?.cursor ?? undefined,
          }),
    requestJson<MessagePage>,
    {
      refreshInterval: isOpen ? 0 : pollMs,
      revalidateOnFocus: !isOpen,
      fallbackData: [newestPage],
      errorRetryInterval: pollMs,
    },
  );
  const pages = data ?? [newestPage];
  useLiveListener({
    onReset: () => void mutate(),
    onChanges: (changes) => {
      const change = changes.findLast(({ row }) => row.id === conversationId);
      if (!change) return;
      const after = appendMessages(pages, change.messages);
      if (after === null) void mutate();
      // What is being asked for meanwhile, as a mark that was just set, is given up with the change: it is asked for anew.
      else if (after !== pages) void mutate([...after], { revalidate: isValidating });
    },
  });
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
