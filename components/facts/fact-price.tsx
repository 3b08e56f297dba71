"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatPrice } from "@/components/workshops/format-price";
import type { Currency } from "@/lib/core/money";
import type { ServiceFact } from "@/lib/workshops/context";

type FactPriceProps = {
  price: Pick<ServiceFact, "priceMinCents" | "priceMaxCents">;
  currency: Currency;
};

/** A price as customers are told it. */
export function FactPrice({ price, currency }: FactPriceProps) {
  const t = useTranslations("facts");
  const written = formatPrice(price, currency, useLocale());
  switch (written.kind) {
    case "onRequest":
      return <>{t("onRequest")}</>;
    case "from":
      return <>{t("priceFrom", { price: written.text })}</>;
    case "upTo":
      return <>{t("priceUpTo", { price: written.text })}</>;
    default:
      return <>{written.text}</>;
  }
}
