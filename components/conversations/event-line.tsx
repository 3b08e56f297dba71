"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ConversationEvent } from "@/lib/conversations/schemas";
import { formatClock } from "./format-relative-time";

/** One line of what was done with a conversation, and by whom. */
export function EventLine({ event }: { event: ConversationEvent }) {
  const t = useTranslations("inbox");
  const timeZone = useTimeZone() ?? "UTC";
  const locale = useLocale();
  const name = event.memberName ?? t("customer");
  const assignee = event.assigneeName ?? "";
  return (
    <p className="mx-auto max-w-prose text-center text-caption text-ink-soft">
      {t(`events.${event.kind}`, { name, assignee })}{" "}
      <time dateTime={event.createdAt} className="text-ink-faint" suppressHydrationWarning>
        {formatClock(new Date(event.createdAt), timeZone, locale)}
      </time>
    </p>
  );
}
