"use client";

import { AtSign, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ConversationRow } from "@/lib/conversations/schemas";
import { useInbox } from "../inbox-context";

/** Whether colleagues have written about a conversation, and above all whether they have named who looks. */
export function NoteBadge({ row }: { row: Pick<ConversationRow, "noteCount" | "mentionedIds"> }) {
  const t = useTranslations("inbox.notes");
  const { colleagues } = useInbox();
  const isMentioned = colleagues.some(({ id, isMe }) => isMe && row.mentionedIds.includes(id));
  if (isMentioned) {
    return (
      <Badge tone="lamp">
        <AtSign aria-hidden />
        {t("mentioned")}
      </Badge>
    );
  }
  if (row.noteCount === 0) return null;
  return (
    <Badge>
      <StickyNote aria-hidden />
      {t("count", { count: row.noteCount })}
    </Badge>
  );
}
