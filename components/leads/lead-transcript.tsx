"use client";

import { useTranslations } from "next-intl";
import type { LeadDetail } from "@/lib/leads";

type LeadTranscriptProps = { transcript: NonNullable<LeadDetail["transcript"]> };

/** What was said before the lead was sent, as far as it was copied. */
export function LeadTranscript({ transcript: { messages, messageCount } }: LeadTranscriptProps) {
  const t = useTranslations("leads");
  return (
    <details className="border-t pt-4">
      <summary className="min-h-11 cursor-pointer content-center text-small font-semibold">
        {t("transcript", { shown: messages.length, count: messageCount })}
      </summary>
      {messages.length === 0 && <p className="text-small text-ink-soft">{t("transcriptErased")}</p>}
      <ol className="grid gap-2">
        {messages.map(({ author, body, at }) => (
          <li key={`${at} ${author}`} className="grid gap-0.5 text-small">
            <span className="text-caption text-ink-faint">{t(`authors.${author}`)}</span>
            <span dir="auto" className="wrap-anywhere whitespace-pre-line">
              {body}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
