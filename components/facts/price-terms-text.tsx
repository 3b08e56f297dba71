"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/components/workshops/format-hours";
import type { Currency } from "@/lib/core/money";
import type { PriceTerms } from "@/lib/workshops/context";
import { FactPrice } from "./fact-price";

type PriceTermsTextProps = { terms: PriceTerms; currency: Currency };

/** A price with its days and the one that follows: "79 €, gültig bis 31.12.2026, ab 01.01.2027: 99 €". */
export function PriceTermsText({ terms, currency }: PriceTermsTextProps) {
  const { priceMinCents = null, priceMaxCents = null } = terms;
  return (
    <>
      <FactPrice price={{ priceMinCents, priceMaxCents }} currency={currency} />
      <PriceDaysText terms={terms} currency={currency} />
    </>
  );
}

/** What follows a price: its days, and the one that takes its place. */
export function PriceDaysText({ terms, currency }: PriceTermsTextProps) {
  const t = useTranslations("facts");
  const locale = useLocale();
  const name = (day: string) => formatDay(day, locale, "medium");
  const { validFrom, validUntil, plannedFrom, plannedMinCents, plannedMaxCents } = terms;
  const planned = {
    priceMinCents: plannedMinCents ?? null,
    priceMaxCents: plannedMaxCents ?? null,
  };
  return (
    <>
      {validFrom && <>, {t("validFromDay", { day: name(validFrom) })}</>}
      {validUntil && <>, {t("validUntilDay", { day: name(validUntil) })}</>}
      {plannedFrom && (
        <>
          , {t("plannedFromDay", { day: name(plannedFrom) })}{" "}
          <FactPrice price={planned} currency={currency} />
        </>
      )}
    </>
  );
}
