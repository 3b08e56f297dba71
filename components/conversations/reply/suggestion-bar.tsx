"use client";

import { Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import { Button } from "@/components/ui/button";
import type { SuggestedReply } from "@/lib/chat";
import { useInbox } from "../inbox-context";

type SuggestionBarProps = {
  conversationId: string;
  /** Position of the customer's newest message: each gets a proposal of its own. */
  position: number;
  onTake: (text: string) => void;
};

/** What the bot would answer, for the member to send, to change or to leave. */
export function SuggestionBar({ conversationId, position, onTake }: SuggestionBarProps) {
  const t = useTranslations("inbox");
  const { workshop } = useInbox();
  const { data, error } = useSWR(
    [workshopUrl(workshop, `conversations/${conversationId}/suggestion`), position],
    ([url]) => requestJson<{ suggestion: SuggestedReply | null }>(url),
    { revalidateOnFocus: false, revalidateIfStale: false, shouldRetryOnError: false },
  );
  if (data?.suggestion === null) return null;
  const text = data?.suggestion.text ?? null;
  return (
    <section
      aria-label={t("suggestion")}
      aria-live="polite"
      className="grid gap-2 rounded-control border border-dashed bg-sunken p-3 text-small"
    >
      <p className="flex items-center gap-1.5 text-caption font-semibold text-ink-soft">
        <Sparkles aria-hidden className="size-4 shrink-0" />
        {t("suggestion")}
      </p>
      {text === null ? (
        <p className="text-ink-soft">{stateText()}</p>
      ) : (
        <>
          <p className="max-h-32 overflow-y-auto wrap-anywhere whitespace-pre-line">{text}</p>
          <Button tone="outline" className="justify-self-start" onClick={() => onTake(text)}>
            {t("takeSuggestion")}
          </Button>
        </>
      )}
    </section>
  );

  function stateText() {
    if (error !== undefined) return t("suggestionFailed");
    return data === undefined ? t("suggestionLoading") : t("noSuggestion");
  }
}
