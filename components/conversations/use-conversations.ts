"use client";

import { useCallback } from "react";
import { usePages, withoutRows } from "@/components/api/use-pages";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLive, useLiveListener } from "@/components/live/live-context";
import type { ConversationRow, InboxQueue } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { applyChanges } from "./apply-changes";
import type { Colleague } from "./notes/mentions-in";
import { toListQuery } from "./inbox-filter";

/** Where no stream gets through the list asks this often. */
const pollMs = 5_000;

type ConversationsOptions = {
  workshop: string;
  memberEmail: string;
  colleagues: readonly Colleague[];
  queue: InboxQueue;
  search: string;
  tag: string;
  /** The first page of who needs a person as the server rendered it. */
  firstPage: Page<ConversationRow>;
};

/** The inbox by pages, kept up to date by the stream. */
export function useConversations(options: ConversationsOptions) {
  const { workshop, memberEmail, colleagues, queue, search, tag, firstPage } = options;
  const memberId = colleagues.find(({ isMe }) => isMe)?.id ?? null;
  const { isOpen } = useLive();
  const query = toListQuery(queue, search, tag);
  const isRendered = queue === "needs_me" && search === "" && tag === "";
  const { pages, mutate, isValidating, ...list } = usePages<ConversationRow>({
    urlOf: (cursor) => workshopUrl(workshop, "conversations", { ...query, cursor }),
    pollMs: isOpen ? 0 : pollMs,
    firstPage: isRendered ? firstPage : undefined,
  });
  // Effects depend on it, so it has to stay the same function from render to render.
  const reload = useCallback(() => void mutate(), [mutate]);
  /** Puts changed rows where they belong now, or off the list. */
  const show = (rows: readonly ConversationRow[]) => {
    if (pages.length === 0) return reload();
    const after = (before: Page<ConversationRow>[] = pages) =>
      applyChanges(before, rows, { queue, memberEmail, memberId, tag });
    // What is being asked for meanwhile is given up with the change, and might hold more than it.
    void mutate(after, { revalidate: isValidating });
  };
  useLiveListener({
    onReset: reload,
    // What a search finds only the server knows.
    onChanges: (changes) => (query.q ? reload() : show(changes.map(({ row }) => row))),
  });
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
  return { ...list, reload, show, without };
}
