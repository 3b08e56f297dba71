"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { inboxQueues } from "./inbox-filter";
import { useCommand } from "./keys/commands";
import { TagFilter } from "./labels/tag-filter";
import type { useInboxAddress } from "./use-inbox-address";

/** Long enough to finish a word, short enough not to be waited for. */
const typingPauseMs = 300;

export function InboxFilters({ queue, search, tag, change }: ReturnType<typeof useInboxAddress>) {
  const t = useTranslations("inbox");
  const field = useRef<HTMLInputElement>(null);
  useCommand("search", () => field.current?.focus());
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  // The address is cleared elsewhere ("show all"), and then the field has to follow.
  const [text, setText] = useState(search);
  const [seen, setSeen] = useState(search);
  if (search !== seen) {
    setSeen(search);
    if (search === "") setText("");
  }

  const searchLater = (typed: string) => {
    setText(typed);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => change({ search: typed }), typingPauseMs);
  };

  return (
    <>
      <div className="flex min-w-0 gap-2">
        <label className="relative block min-w-0 flex-1">
          <span className="sr-only">{t("search")}</span>
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-4.5 -translate-y-1/2 text-ink-faint"
          />
          <Input
            ref={field}
            type="search"
            value={text}
            maxLength={200}
            placeholder={t("searchHint")}
            onChange={(event) => searchLater(event.target.value)}
            className="pl-9.5"
          />
        </label>
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
