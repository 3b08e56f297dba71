"use client";

import { StickyNote, Trash2 } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ConversationNote } from "@/lib/conversations/schemas";
import { formatClock } from "../format-relative-time";
import { splitByMentions } from "./mentions-in";

/** What a colleague has written for colleagues: on its own ground, so that nobody takes it for something the customer reads. */
export function NoteItem({ note, onRemove }: { note: ConversationNote; onRemove: () => void }) {
  const t = useTranslations("inbox.notes");
  const timeZone = useTimeZone() ?? "UTC";
  const locale = useLocale();
  const pieces = splitByMentions(
    note.body,
    note.mentions.map(({ name }) => name),
  );
  return (
    <article className="grid w-[min(36rem,86%)] gap-1 justify-self-end rounded-card border border-dashed border-lamp bg-lamp-tint px-4 py-2.5">
      <header className="flex items-center gap-2 text-caption text-lamp-ink">
        <StickyNote aria-hidden className="size-4 shrink-0" />
        <span className="font-semibold">
          {t("byline", { name: note.authorName ?? t("formerColleague") })}
        </span>
        <time dateTime={note.createdAt} suppressHydrationWarning>
          {formatClock(new Date(note.createdAt), timeZone, locale)}
        </time>
        {note.isOwn && (
          <Button
            tone="quiet"
            size="icon"
            aria-label={t("remove")}
            onClick={onRemove}
            className="-my-2.5 -mr-3 ml-auto"
          >
            <Trash2 aria-hidden />
          </Button>
        )}
      </header>
      <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {pieces.map((piece, index) =>
          piece.isMention ? (
            <strong key={index} className="text-lamp-ink">
              {piece.text}
            </strong>
          ) : (
            piece.text
          ),
        )}
      </p>
    </article>
  );
}
