"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { RowLinks } from "@/components/conversations/row-links";
import { TimeAgo } from "@/components/conversations/time-ago";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { WrongAnswer } from "@/lib/conversations/schemas";

type WrongAnswerItemProps = {
  answer: WrongAnswer;
  workshop: string;
  canEdit: boolean;
  onSettle: (isDone: boolean) => void;
};

/** One wrong answer: what was asked and said, why it is wrong, what it was made of. */
export function WrongAnswerItem({ answer, workshop, canEdit, onSettle }: WrongAnswerItemProps) {
  const t = useTranslations("gaps.wrong");
  const { question, note, status, markedBy, settledBy, settledAt } = answer;
  return (
    <Card className="grid gap-3 p-4">
      <div className="grid gap-1">
        <h2 dir="auto" className="text-body font-semibold wrap-anywhere">
          {question ?? t("noQuestion")}
        </h2>
        <p className="text-small wrap-anywhere whitespace-pre-line text-ink-soft">
          {answer.answer}
        </p>
      </div>
      {note !== null && (
        <p className="rounded-control bg-bad-tint px-3 py-2 text-small wrap-anywhere text-bad-ink">
          {note}
        </p>
      )}
      <div className="text-small">
        <RowLinks workshop={workshop} sources={answer.sources} canEdit={canEdit} />
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
        <span>
          {markedBy === null ? t("markedBySomebody") : t("markedBy", { name: markedBy })}{" "}
          <TimeAgo at={answer.markedAt} />
        </span>
        {settledAt !== null && (
          <span>
            {settledBy === null ? t("settledBySomebody") : t("settledBy", { name: settledBy })}{" "}
            <TimeAgo at={settledAt} />
          </span>
        )}
        <Link
          className="-my-3 inline-block py-3 underline"
          href={`/w/${workshop}/inbox/${answer.conversationId}`}
        >
          {t("conversation")}
        </Link>
      </p>
      {canEdit && (
        <Button
          tone={status === "open" ? "primary" : "outline"}
          className="justify-self-start"
          onClick={() => onSettle(status === "open")}
        >
          {status === "open" ? t("settle") : t("reopen")}
        </Button>
      )}
    </Card>
  );
}
