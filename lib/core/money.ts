import type { Locale } from "./locales";

export const currencies = ["EUR", "GBP", "CHF"] as const;
export type Currency = (typeof currencies)[number];

/** Writes an amount the way the locale does; whole amounts lose their cents: `89 €`, `£49`, `89,50 €`. */
export function formatCents(cents: number, currency: Currency, locale: Locale): string {
  const whole = cents % 100 === 0;
  return new Intl.NumberFormat(locale === "de" ? "de-DE" : "en-GB", {
    style: "currency",
    currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
    // "1250 €" as in a price list; only from five digits on does a separator help the eye.
    useGrouping: "min2",
  }).format(cents / 100);
}
