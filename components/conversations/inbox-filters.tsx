"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { inboxQueues } from "./inbox-filter";
import { useCommand } from "./keys/commands";
import { TagFilter } from "./labels/tag-filter";
import type { useInboxAddress } from "./use-inbox-address";

export function InboxFilters({ queue, search, tag, change }: ReturnType<typeof useInboxAddress>) {
  const t = useTranslations("inbox");
  const field = useRef<HTMLInputElement>(null);
  useCommand("search", () => field.current?.focus());
  return (
    <>
      <div className="flex min-w-0 gap-2">
        <SearchField
          ref={field}
          label={t("search")}
          placeholder={t("searchHint")}
          search={search}
          onSearch={(text) => change({ search: text })}
          className="min-w-0 flex-1"
        />
        <TagFilter tag={tag} onChange={(next) => change({ tag: next })} />
      </div>
      <SegmentedControl
        label={t("queue")}
        value={queue}
        segments={inboxQueues.map((value) => ({ value, label: t(`queues.${value}`) }))}
        onChange={(next) => change({ queue: next })}
      />
    </>
  );
}
