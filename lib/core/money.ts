import { regionOf, type Locale } from "./locales";

export const currencies = ["EUR", "GBP", "CHF"] as const;
export type Currency = (typeof currencies)[number];

const formats = new Map<string, Intl.NumberFormat>();

/** Writes an amount the way the locale does; whole amounts lose their cents: `89 €`, `£49`, `89,50 €`. */
export function formatCents(cents: number, currency: Currency, locale: Locale): string {
  const key = `${locale} ${currency} ${cents % 100 === 0}`;
  const format = formats.get(key) ?? createFormat(cents % 100 === 0, currency, locale);
  formats.set(key, format);
  return format.format(cents / 100);
}

/** Making one takes longer than all else in a price list's sentence, and there are only twelve. */
function createFormat(isWhole: boolean, currency: Currency, locale: Locale): Intl.NumberFormat {
  return new Intl.NumberFormat(regionOf(locale), {
    style: "currency",
    currency,
    minimumFractionDigits: isWhole ? 0 : 2,
    maximumFractionDigits: 2,
    // "1250 €" as in a price list; only from five digits on does a separator help the eye.
    useGrouping: "min2",
  });
}
