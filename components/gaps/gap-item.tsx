"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { TimeAgo } from "@/components/conversations/time-ago";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useReturnedFocus } from "@/components/ui/opener-focus";
import type { GapRow } from "@/lib/workshops/schemas";
import { GapForm } from "./gap-form";
import type { GapAction } from "./gap-form-state";

type GapItemProps = {
  gap: GapRow;
  workshop: string;
  canEdit: boolean;
  isAnswering: boolean;
  resolve: GapAction;
  onAnswer: () => void;
  onClose: () => void;
  onDismiss: (isDismissed: boolean) => void;
};

/** One question with how often it was asked, and the form that answers it. */
export function GapItem({ gap, workshop, canEdit, isAnswering, ...rest }: GapItemProps) {
  const t = useTranslations("gaps");
  const answerButton = useReturnedFocus(isAnswering);
  const { question, timesAsked, status, lastConversationId } = gap;
  return (
    <Card className="grid gap-4 p-4">
      <div className="grid gap-1">
        <h2 dir="auto" className="text-body font-semibold wrap-anywhere">
          {question}
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
          <Badge tone={timesAsked > 1 ? "lamp" : "neutral"}>
            {timesAsked === 1 ? t("timesAskedOnce") : t("timesAsked", { count: timesAsked })}
          </Badge>
          <span>
            {t("lastAsked")} <TimeAgo at={gap.lastAskedAt} />
          </span>
          {lastConversationId && (
            <Link
              className="-my-3 inline-block py-3 underline"
              href={`/w/${workshop}/inbox/${lastConversationId}`}
            >
              {t("conversation")}
            </Link>
          )}
        </p>
      </div>
      {isAnswering && (
        <GapForm gap={gap} workshop={workshop} action={rest.resolve} onClose={rest.onClose} />
      )}
      {canEdit && !isAnswering && (
        <Actions gap={gap} {...rest} isOpen={status === "open"} answerButton={answerButton} />
      )}
    </Card>
  );
}

type ActionsProps = Pick<GapItemProps, "gap" | "onAnswer" | "onDismiss"> & {
  isOpen: boolean;
  answerButton: Ref<HTMLButtonElement>;
};

function Actions({ gap, isOpen, answerButton, onAnswer, onDismiss }: ActionsProps) {
  const t = useTranslations("gaps");
  const { question, status } = gap;
  return (
    <div className="flex flex-wrap gap-2">
      {isOpen && (
        <Button ref={answerButton} aria-label={t("questionOf", { question })} onClick={onAnswer}>
          {t("answer")}
        </Button>
      )}
      {status === "dismissed" ? (
        <Button
          tone="outline"
          aria-label={t("reopenOf", { question })}
          onClick={() => onDismiss(false)}
        >
          {t("reopen")}
        </Button>
      ) : (
        <Button
          tone="quiet"
          aria-label={t("dismissOf", { question })}
          onClick={() => onDismiss(true)}
        >
          {t("dismiss")}
        </Button>
      )}
    </div>
  );
}
