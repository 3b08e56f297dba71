import type { Locale } from "@/lib/core/locales";

/** The locale as dates and numbers want it: the English of this product is British. */
export function regionOf(locale: Locale): string {
  return locale === "de" ? "de-DE" : "en-GB";
}
