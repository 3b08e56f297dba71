import type { Locale } from "@/lib/core/locales";
import { englishWording } from "./english";
import { germanWording } from "./german";
import type { Wording } from "./wording";

const german = { sie: germanWording("sie"), du: germanWording("du") };

/** The words of a reply in a language; German addresses the customer as the workshop does. */
export function wordingFor(locale: Locale, formality: "sie" | "du"): Wording {
  return locale === "de" ? german[formality] : englishWording;
}
