"use client";

import { useCallback } from "react";
import { usePages, withoutRows } from "@/components/api/use-pages";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { type InboxFilter, toListQuery } from "./inbox-filter";

/** Until a live stream exists the list asks this often. */
const pollMs = 5_000;

type ConversationsOptions = {
  workshop: string;
  filter: InboxFilter;
  search: string;
  /** The unfiltered first page as the server rendered it. */
  firstPage: Page<ConversationRow>;
};

/** The inbox by pages. */
export function useConversations({ workshop, filter, search, firstPage }: ConversationsOptions) {
  const query = toListQuery(filter, search);
  const isUnfiltered = filter === "all" && search === "";
  const {
    pages: _,
    mutate,
    ...list
  } = usePages<ConversationRow>({
    urlOf: (cursor) => workshopUrl(workshop, "conversations", { ...query, cursor }),
    pollMs,
    firstPage: isUnfiltered ? firstPage : undefined,
  });
  // Effects depend on it, so it has to stay the same function from render to render.
  const reload = useCallback(() => void mutate(), [mutate]);
  const without = useCallback(
    async (conversationId: string, erase: () => Promise<void>) => {
      const withoutIt = (before: Page<ConversationRow>[] = []) =>
        withoutRows(before, (row) => row.id === conversationId);
      const save = async (before?: Page<ConversationRow>[]) => {
        await erase();
        return withoutIt(before);
      };
      await mutate(save, { optimisticData: withoutIt, rollbackOnError: true });
    },
    [mutate],
  );
  return { ...list, reload, without };
}
