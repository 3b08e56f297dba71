"use client";

import { CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { Badge } from "@/components/ui/badge";
import type { MessageView } from "@/lib/conversations/schemas";
import { AnswerMarkForm } from "./answer-mark-form";
import { useInbox } from "./inbox-context";
import { RowLinks } from "./row-links";

type WhyAnswerProps = {
  conversationId: string;
  message: MessageView;
  onChanged: () => Promise<unknown>;
};

/** Under an answer of the bot: what it was made of, and the way to call it wrong. */
export function WhyAnswer({ conversationId, message, onChanged }: WhyAnswerProps) {
  const t = useTranslations("inbox.why");
  const { workshop, role } = useInbox();
  const canEdit = canEditKnowledge(role);
  const mark = message.mark ?? null;
  return (
    <>
      {mark && (
        <Badge tone={mark.status === "open" ? "bad" : "good"}>
          <CircleX aria-hidden />
          {t(`marked.${mark.status}`)}
        </Badge>
      )}
      <details className="w-full text-small text-ink-soft">
        <summary className="ml-auto flex min-h-11 w-fit cursor-pointer items-center px-1 text-caption underline">
          {t("title")}
        </summary>
        <div className="grid gap-3 rounded-card border border-line bg-surface p-4 text-left">
          <RowLinks workshop={workshop} sources={message.sources} canEdit={canEdit} />
          {canEdit && (
            <AnswerMarkForm
              conversationId={conversationId}
              messageId={message.id}
              mark={mark}
              onChanged={onChanged}
            />
          )}
        </div>
      </details>
    </>
  );
}
