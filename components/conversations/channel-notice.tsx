"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useChannelLink, useReplyTime } from "./channel-link";

/** Above the reply: where it goes, and what keeps it from going there. */
export function ChannelNotice({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations("channels.thread");
  const kinds = useTranslations("inbox.channels");
  const format = useFormatter();
  const { link } = useChannelLink();
  const time = useReplyTime();
  if (link === null || time === null) return null;
  const kind = kinds(conversation.channel);
  if (link.state === "disconnected") return <Bar tone="bad">{t("disconnected", { kind })}</Bar>;
  if (link.state === "broken") return <Bar tone="bad">{t("broken", { kind })}</Bar>;
  if (time.state === "closed") {
    return (
      <Bar tone="bad">{link.kind === "whatsapp" ? t("needsTemplate") : t("closed", { kind })}</Bar>
    );
  }
  const until =
    time.until &&
    format.dateTime(time.until, { weekday: "short", hour: "2-digit", minute: "2-digit" });
  return (
    <p className="border-t bg-surface px-4 py-1.5 text-caption text-ink-soft">
      {t("goesOut", { kind, name: link.name })}
      {until && ` ${time.state === "late" ? t("lateUntil", { until }) : t("until", { until })}`}
    </p>
  );
}

function Bar({ tone, children }: { tone: "bad" | "warn"; children: string }) {
  return (
    <Notice tone={tone} className="rounded-none border-t py-2">
      {children}
    </Notice>
  );
}
