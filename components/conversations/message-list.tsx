"use client";

import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { Fragment } from "react";
import { LoadMore } from "@/components/ui/load-more";
import type { MessageView } from "@/lib/conversations/schemas";
import { dayNumber, formatDayHeading } from "./format-relative-time";
import { MessageBubble } from "./message-bubble";
import type { useMessages } from "./use-thread";

type MessageListProps = { thread: ReturnType<typeof useMessages>; conversationId: string };

/**
 * The thread, oldest first. The reversed column keeps the newest message in view, and the reader's place
 * when earlier ones are put on top, without a line of script.
 */
export function MessageList({ thread, conversationId }: MessageListProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const timeZone = useTimeZone() ?? "UTC";
  return (
    <section
      aria-label={t("thread")}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain -outline-offset-2"
    >
      <div role="log" className="grid grid-cols-1 gap-3 px-4 py-5 lg:px-6">
        {thread.hasEarlier && (
          <LoadMore
            label={t("earlier")}
            loadingLabel={common("loadingMore")}
            isLoading={thread.isLoadingEarlier}
            onLoadMore={thread.loadEarlier}
          />
        )}
        {thread.messages.map((message, index) => (
          <Fragment key={message.id}>
            {isNewDay(thread.messages[index - 1], message, timeZone) && (
              <DayHeading at={message.createdAt} />
            )}
            <MessageBubble
              message={message}
              conversationId={conversationId}
              onChanged={thread.reload}
            />
          </Fragment>
        ))}
      </div>
    </section>
  );
}

function isNewDay(before: MessageView | undefined, message: MessageView, timeZone: string) {
  if (!before) return true;
  const day = (at: string) => dayNumber(new Date(at), timeZone);
  return day(before.createdAt) !== day(message.createdAt);
}

function DayHeading({ at }: { at: string }) {
  const now = useNow();
  const timeZone = useTimeZone() ?? "UTC";
  const locale = useLocale();
  return (
    <p className="flex items-center gap-3 py-1 text-caption text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <span suppressHydrationWarning className="inline-block first-letter:uppercase">
        {formatDayHeading({ at: new Date(at), now, timeZone, locale })}
      </span>
    </p>
  );
}
