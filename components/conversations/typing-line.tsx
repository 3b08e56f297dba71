"use client";

import { useTranslations } from "next-intl";
import { useTypist } from "@/components/live/use-typing";

/** Who else is writing here right now. */
export function TypingLine({
  conversationId,
  lastPosition,
}: {
  conversationId: string;
  lastPosition: number | undefined;
}) {
  const t = useTranslations("inbox");
  const typist = useTypist(conversationId, lastPosition);
  return (
    <p aria-live="polite" className="min-h-5 bg-surface px-4 text-caption text-ink-soft">
      {typist &&
        (typist.from === "visitor"
          ? t("customerTypes")
          : t("memberTypes", { name: typist.name ?? t("authors.member") }))}
    </p>
  );
}
