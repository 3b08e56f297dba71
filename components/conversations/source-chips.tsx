"use client";

import {
  Clock,
  FileText,
  MapPin,
  MessageCircleQuestion,
  ReceiptText,
  TriangleAlert,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { AnswerSource } from "@/lib/chat/schemas";

const icons = {
  prices: ReceiptText,
  hours: Clock,
  contact: MapPin,
  faq: MessageCircleQuestion,
  document: FileText,
  safety: TriangleAlert,
} as const;

/** Where an answer came from. */
export function SourceChips({ sources }: { sources: readonly AnswerSource[] }) {
  const t = useTranslations("inbox");
  if (sources.length === 0) return null;
  return (
    <ul aria-label={t("sources")} className="flex flex-wrap justify-end gap-1.5">
      {sources.map((source) => {
        const Icon = icons[source.type];
        return (
          <li
            key={`${source.type} ${source.title}`}
            className="inline-flex items-center gap-1.5 rounded-tight border border-line bg-surface px-2 py-0.5 text-caption text-ink-soft"
          >
            <Icon aria-hidden className="size-3.5 shrink-0" />
            {source.title}
          </li>
        );
      })}
    </ul>
  );
}
