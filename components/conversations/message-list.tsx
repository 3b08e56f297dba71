"use client";

import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { Fragment } from "react";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { LoadMore } from "@/components/ui/load-more";
import type { ConversationEvent, ConversationNote } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";
import { answeredUnknowns } from "./remember/answered-unknowns";
import { type AnswerGap, RememberAnswer } from "./remember/remember-answer";
import { EventLine } from "./event-line";
import { dayNumber, formatDayHeading } from "./format-relative-time";
import { MessageBubble } from "./message-bubble";
import { NoteItem } from "./notes/note-item";
import { OutgoingBubble } from "./reply/outgoing-bubble";
import { hasArrived, type Outgoing } from "./reply/outbox";
import { type ThreadItem, threadItems } from "./thread-items";
import type { useMessages } from "./use-thread";

type MessageListProps = {
  thread: ReturnType<typeof useMessages>;
  events: readonly ConversationEvent[];
  notes: readonly ConversationNote[];
  onRemoveNote: (noteId: string) => void;
  outgoing: readonly Outgoing[];
  onResend: (outgoing: Outgoing) => void;
  answerGap: AnswerGap;
  conversationId: string;
};

/**
 * The thread, oldest first. The reversed column keeps the newest message in view, and the reader's place
 * when earlier ones are put on top, without a line of script.
 */
export function MessageList({ thread, events, notes, conversationId, ...rest }: MessageListProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const timeZone = useTimeZone() ?? "UTC";
  const canRemember = canEditKnowledge(useInbox().role);
  const unknowns = answeredUnknowns(thread.messages);
  const underWay = rest.outgoing.filter((one) => !hasArrived(one, thread.messages));
  const items = threadItems(thread.messages, events, notes);
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
        {items.map((item, index) => (
          <Fragment key={keyOf(item)}>
            {isNewDay(items[index - 1], item, timeZone) && <DayHeading at={item.at} />}
            {item.kind === "message" && (
              <MessageBubble
                message={item.message}
                conversationId={conversationId}
                onChanged={thread.reload}
              >
                {canRemember && unknowns.has(item.message.id) && (
                  <RememberAnswer
                    conversationId={conversationId}
                    answer={item.message.body}
                    answerGap={rest.answerGap}
                  />
                )}
              </MessageBubble>
            )}
            {item.kind === "event" && <EventLine event={item.event} />}
            {item.kind === "note" && (
              <NoteItem note={item.note} onRemove={() => rest.onRemoveNote(item.note.id)} />
            )}
          </Fragment>
        ))}
        {underWay.map((one) => (
          <OutgoingBubble
            key={one.clientMessageId}
            outgoing={one}
            onResend={() => rest.onResend(one)}
          />
        ))}
      </div>
    </section>
  );
}

function keyOf(item: ThreadItem): string {
  if (item.kind === "message") return item.message.id;
  return item.kind === "event" ? item.event.id : item.note.id;
}

function isNewDay(before: ThreadItem | undefined, item: ThreadItem, timeZone: string) {
  if (!before) return true;
  const day = (at: string) => dayNumber(new Date(at), timeZone);
  return day(before.at) !== day(item.at);
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
