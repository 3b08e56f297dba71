"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Rehearsal } from "./gap-form-state";

type RehearsalNoticeProps = { rehearsal: Rehearsal; isSaved: boolean };

/** The reply word for word, and whether it answers the question. */
export function RehearsalNotice({ rehearsal: { reply, answered }, isSaved }: RehearsalNoticeProps) {
  const t = useTranslations("gaps");
  const verdict = answered ? "answered" : "notAnswered";
  return (
    <Notice tone={answered ? "good" : "warn"}>
      <p className="font-semibold">{isSaved ? t(`saved.${verdict}`) : t(`wouldBe.${verdict}`)}</p>
      <p className="mt-2">{isSaved ? t("nowTitle") : t("previewTitle")}:</p>
      <blockquote className="mt-1 border-l-2 border-current pl-3 wrap-anywhere whitespace-pre-line">
        {reply}
      </blockquote>
    </Notice>
  );
}
