"use client";

import { Inbox, ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { AlertMenu } from "@/components/live/alert-menu";
import { EmptyList } from "@/components/shell/empty-list";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { UndoBar } from "./changes/undo-bar";
import type { useChanges } from "./changes/use-changes";
import { ConnectionNotice } from "./connection-notice";
import { ConversationItem } from "./conversation-item";
import { ConversationListSkeleton } from "./conversation-list-skeleton";
import { useInbox } from "./inbox-context";
import { InboxFilters } from "./inbox-filters";
import { KeyHelp } from "./keys/key-help";
import { MentionBar } from "./mention-bar";
import { SelectionBar } from "./selection/selection-bar";
import type { Selection } from "./selection/use-selection";
import type { useConversations } from "./use-conversations";
import type { useInboxAddress } from "./use-inbox-address";

type ConversationListProps = {
  list: ReturnType<typeof useConversations>;
  address: ReturnType<typeof useInboxAddress>;
  openId: string | undefined;
  selection: Selection;
  changes: ReturnType<typeof useChanges>;
};

export function ConversationList(props: ConversationListProps) {
  const { list, address, openId, selection, changes } = props;
  const t = useTranslations("inbox");
  const { role } = useInbox();
  // An open conversation is what the page is about then, and has the first heading.
  const Title = openId ? "h2" : "h1";
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 border-b p-3">
        <div className="flex items-center justify-between gap-2">
          <Title className="px-1 pt-1 text-title">{t("title")}</Title>
          <div className="flex">
            <KeyHelp />
            {role !== "viewer" && (
              <Button
                tone="quiet"
                size="icon"
                aria-label={t("select")}
                aria-pressed={selection.isOn}
                onClick={selection.isOn ? selection.stop : selection.start}
              >
                <ListChecks aria-hidden />
              </Button>
            )}
            <AlertMenu />
          </div>
        </div>
        <InboxFilters {...address} />
        <MentionBar onShow={() => address.change({ queue: "mentioned" })} />
      </div>
      <ConnectionNotice hasFailed={list.hasFailed && list.rows.length > 0} />
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Rows {...props} />
      </div>
      <SelectionBar selection={selection} />
      <UndoBar {...changes} />
    </>
  );
}

function Rows({ list, address, openId, selection }: ConversationListProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const { workshop } = useInbox();
  if (list.isLoading && list.rows.length === 0) return <ConversationListSkeleton />;
  if (list.hasFailed && list.rows.length === 0) {
    return (
      <ErrorState
        title={t("listFailedTitle")}
        text={t("listFailedText")}
        retryLabel={common("retry")}
        onRetry={list.reload}
      />
    );
  }
  if (list.rows.length === 0) {
    const isFiltered = address.queue !== "all" || address.search !== "" || address.tag !== "";
    const clearFilter = () => address.change({ queue: "all", search: "", tag: "" });
    const isRested = address.queue === "needs_me" && address.search === "" && address.tag === "";
    const noMatch = isRested
      ? { title: t("restedTitle"), text: t("restedText") }
      : { title: t("noMatchTitle"), text: t("noMatchText") };
    return (
      <EmptyList
        workshop={workshop}
        icon={<Inbox />}
        empty={{ title: t("emptyTitle"), text: t("emptyText") }}
        noMatch={noMatch}
        clearFilter={isFiltered ? clearFilter : null}
      />
    );
  }
  return (
    <>
      <ul aria-label={t("list")}>
        {list.rows.map((row) => (
          <ConversationItem
            key={row.id}
            row={row}
            isOpen={row.id === openId}
            selection={selection}
          />
        ))}
      </ul>
      {list.hasMore && (
        <LoadMore
          label={common("loadMore")}
          loadingLabel={common("loadingMore")}
          isLoading={list.isLoadingMore}
          onLoadMore={list.loadMore}
        />
      )}
    </>
  );
}
