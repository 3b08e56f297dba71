"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Currency } from "@/lib/core/money";
import type { SafetyCardEntry } from "@/lib/workshops/schemas";
import { closureTitle } from "./closure-title";
import type { FactDraft } from "./fact-fields";
import { FactPrice } from "./fact-price";
import { PriceDaysText } from "./price-terms-text";
import { levelTones } from "./level-tones";

type FactSummaryProps = { draft: FactDraft; currency: Currency };

/** One entry as its list shows it. */
export function FactSummary({ draft, currency }: FactSummaryProps) {
  const t = useTranslations("facts");
  const locale = useLocale();
  switch (draft.kind) {
    case "service": {
      const { name, category, description, durationMinutes = 0 } = draft.entry;
      const { priceMinCents = null, priceMaxCents = null, priceGap } = draft.entry;
      return (
        <Entry title={name} text={description}>
          <span className="font-semibold tabular-nums">
            <FactPrice price={{ priceMinCents, priceMaxCents }} currency={currency} />
            <span className="font-normal">
              <PriceDaysText terms={draft.entry} currency={currency} />
            </span>
          </span>
          {priceGap && <Badge tone="lamp">{t(`priceGaps.${priceGap}`)}</Badge>}
          {durationMinutes > 0 && <span>{t("minutes", { count: durationMinutes })}</span>}
          {category && <Badge>{category}</Badge>}
        </Entry>
      );
    }
    case "faq":
      return <Entry title={draft.entry.question} text={draft.entry.answer} />;
    case "closure":
      return <Entry title={closureTitle(draft.entry, locale)} text={draft.entry.reason} />;
    case "safety_card":
      return <SafetyCard card={draft.entry} />;
  }
}

function SafetyCard({ card }: { card: Partial<SafetyCardEntry> }) {
  const t = useTranslations("facts");
  const { level = "red", title, text, triggers = [], isActive } = card;
  return (
    <Entry title={title} text={text}>
      <Badge tone={levelTones[level]}>{t(`levels.${level}`)}</Badge>
      {isActive === false && <Badge tone="outline">{t("unused")}</Badge>}
      <span className="wrap-anywhere">{triggers.join(" · ")}</span>
    </Entry>
  );
}

type EntryProps = { title?: string | undefined; text?: string | undefined; children?: ReactNode };

function Entry({ title, text, children }: EntryProps) {
  return (
    <div className="grid min-w-0 gap-1">
      <h2 className="text-body font-semibold wrap-anywhere">{title}</h2>
      {children && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
          {children}
        </div>
      )}
      {text && <p className="text-small wrap-anywhere whitespace-pre-line text-ink-soft">{text}</p>}
    </div>
  );
}
