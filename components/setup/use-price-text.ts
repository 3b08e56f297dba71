"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ProposedService } from "@/lib/workshops";

/** Writes the price and the time of a proposed service. */
export function usePriceText(
  currency: string,
): (service: Pick<ProposedService, "priceMin" | "priceMax" | "durationMinutes">) => string {
  const t = useTranslations("setup");
  const facts = useTranslations("facts");
  const format = useFormatter();
  const money = (amount: number) =>
    format.number(amount, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" });
  const priceOf = (priceMin: number | null, priceMax: number | null) => {
    if (priceMin === null) return t("onRequest");
    if (priceMax === null) return facts("openPrice", { price: money(priceMin) });
    return priceMax === priceMin ? money(priceMin) : `${money(priceMin)} – ${money(priceMax)}`;
  };
  return ({ priceMin, priceMax, durationMinutes }) =>
    [
      priceOf(priceMin, priceMax),
      ...(durationMinutes > 0 ? [t("minutes", { count: durationMinutes })] : []),
    ].join(" · ");
}
