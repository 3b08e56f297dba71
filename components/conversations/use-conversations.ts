"use client";

import { useCallback } from "react";
import useSWRInfinite from "swr/infinite";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { type InboxFilter, toListQuery } from "./inbox-filter";

type ConversationPage = Page<ConversationRow>;

/** Until a live stream exists the list asks this often. */
const pollMs = 5_000;

type ConversationsOptions = {
  workshop: string;
  filter: InboxFilter;
  search: string;
  /** The unfiltered first page as the server rendered it. */
  firstPage: ConversationPage;
};

/** The inbox by pages. Each poll asks for the first page; a later one only when its cursor moved. */
export function useConversations({ workshop, filter, search, firstPage }: ConversationsOptions) {
  const query = toListQuery(filter, search);
  const isUnfiltered = filter === "all" && search === "";
  const { data, error, size, setSize, isLoading, mutate } = useSWRInfinite<ConversationPage>(
    (index: number, previous: ConversationPage | null) =>
      index > 0 && !previous?.cursor
        ? null
        : workshopUrl(workshop, "conversations", {
            ...query,
            cursor: previous?.cursor ?? undefined,
          }),
    requestJson<ConversationPage>,
    {
      refreshInterval: pollMs,
      fallbackData: isUnfiltered ? [firstPage] : undefined,
      errorRetryInterval: pollMs,
    },
  );
  // Effects depend on it, so it has to stay the same function from render to render.
  const reload = useCallback(() => void mutate(), [mutate]);
  const pages = data ?? [];
  return {
    rows: pages.flatMap((page) => page.rows),
    hasMore: Boolean(pages.at(-1)?.cursor),
    isLoading,
    isLoadingMore: size > pages.length && !error,
    hasFailed: error !== undefined,
    loadMore: () => void setSize(size + 1),
    reload,
  };
}
