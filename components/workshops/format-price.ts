import { type Currency, formatCents } from "@/lib/core/money";
import type { Locale } from "@/lib/core/locales";
import { regionOf } from "@/lib/core/locales";

export type PriceParts =
  | { kind: "exact" | "range"; text: string }
  | { kind: "from" | "upTo"; text: string }
  | { kind: "onRequest" };

type PriceRange = { priceMinCents: number | null; priceMaxCents: number | null };

/** Splits a price range in cents into its kind, for the words around it, and the amounts as the locale writes them. */
export function formatPrice(price: PriceRange, currency: Currency, locale: Locale): PriceParts {
  const { priceMinCents: min, priceMaxCents: max } = price;
  if (min === null && max === null) return { kind: "onRequest" };
  if (min === null) return { kind: "upTo", text: formatCents(max ?? 0, currency, locale) };
  if (max === null) return { kind: "from", text: formatCents(min, currency, locale) };
  if (min === max) return { kind: "exact", text: formatCents(min, currency, locale) };
  return { kind: "range", text: formatRange(min, max, currency, locale) };
}

/** `89–149 €`, `£129–£169`; cents only when one of the two has some. */
function formatRange(min: number, max: number, currency: Currency, locale: Locale): string {
  const isWhole = min % 100 === 0 && max % 100 === 0;
  return new Intl.NumberFormat(regionOf(locale), {
    style: "currency",
    currency,
    minimumFractionDigits: isWhole ? 0 : 2,
    maximumFractionDigits: 2,
  }).formatRange(min / 100, max / 100);
}
