"use client";

import { CircleHelp } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { MessageAuthor, MessageView } from "@/lib/conversations/schemas";
import { formatClock } from "./format-relative-time";
import { SendStateLine } from "./send-state-line";
import { SourceChips } from "./source-chips";
import { WhyAnswer } from "./why-answer";

const bubbles: Record<Exclude<MessageAuthor, "system">, string> = {
  visitor: "rounded-bl-tight border border-line bg-surface",
  bot: "rounded-br-tight bg-steel-tint",
  member: "rounded-br-tight bg-ink text-on-ink",
};

type MessageBubbleProps = {
  message: MessageView;
  conversationId: string;
  /** Asks for the thread again, after an answer was called wrong. */
  onChanged: () => Promise<unknown>;
  /** What can be done about it. @default nothing */
  children?: ReactNode;
};

/** One message: the customer on the left, our side on the right, notes in the middle. */
export function MessageBubble({
  message,
  conversationId,
  onChanged,
  children,
}: MessageBubbleProps) {
  if (message.author === "system") return <SystemNote message={message} />;
  const isOurs = message.author !== "visitor";
  return (
    <article
      className={classNames(
        "grid max-w-[min(36rem,86%)] gap-1",
        isOurs ? "justify-items-end justify-self-end" : "justify-items-start justify-self-start",
      )}
    >
      <Byline message={message} />
      <p
        dir="auto"
        className={classNames(
          "rounded-card px-4 py-2.5 wrap-anywhere whitespace-pre-wrap",
          bubbles[message.author],
        )}
      >
        {message.body}
      </p>
      {isOurs && <SendStateLine messageId={message.id} />}
      <SourceChips sources={message.sources} />
      {message.answered === false && <NotAnswered />}
      {message.author === "bot" && (
        <WhyAnswer conversationId={conversationId} message={message} onChanged={onChanged} />
      )}
      {children}
    </article>
  );
}

function Byline({ message }: { message: MessageView }) {
  const t = useTranslations("inbox");
  const timeZone = useTimeZone() ?? "UTC";
  const locale = useLocale();
  return (
    <p className="flex gap-2 px-1 text-caption text-ink-faint">
      <span className="font-semibold">{message.authorName ?? t(`authors.${message.author}`)}</span>
      <time dateTime={message.createdAt} suppressHydrationWarning>
        {formatClock(new Date(message.createdAt), timeZone, locale)}
      </time>
    </p>
  );
}

/** The bot did not know: this is what the workshop may want to add to its data. */
function NotAnswered() {
  const t = useTranslations("inbox");
  return (
    <Badge tone="bad">
      <CircleHelp aria-hidden />
      {t("notAnswered")}
    </Badge>
  );
}

function SystemNote({ message }: { message: MessageView }) {
  const t = useTranslations("inbox");
  return (
    <p className="mx-auto max-w-prose rounded-control bg-sunken px-3 py-1.5 text-center text-caption text-ink-soft">
      <span className="sr-only">{t("authors.system")}: </span>
      {message.body}
    </p>
  );
}
