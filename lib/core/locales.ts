import { z } from "zod";

/** Languages the product speaks everywhere; the widget's interface knows a few more. */
export const locales = ["de", "en"] as const;

export const locale = z.enum(locales);
export type Locale = z.infer<typeof locale>;

/** The locale as dates and numbers want it: the English of this product is British. */
export function regionOf(language: Locale): string {
  return language === "de" ? "de-DE" : "en-GB";
}
