import type { Currency } from "@/lib/core/money";

/** Who pays with what, ISO 3166-1: the euro area of 2026, and the countries of the other two currencies. */
const countriesByCurrency: Record<Currency, readonly string[]> = {
  EUR: "AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK".split(
    " ",
  ),
  GBP: ["GB", "GG", "IM", "JE"],
  CHF: ["CH", "LI"],
};

/** The currency of a country, or null when we cannot state prices in it. */
export function currencyOf(country: string): Currency | null {
  const known = Object.entries(countriesByCurrency) as [Currency, readonly string[]][];
  return known.find(([, countries]) => countries.includes(country))?.[0] ?? null;
}

/** Whether a name such as Europe/Berlin is in the time zone database; bare offsets are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[\w+-]+)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
