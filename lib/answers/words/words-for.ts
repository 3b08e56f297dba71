import type { Locale } from "@/lib/core/locales";
import { englishWords } from "./english";
import { germanWords } from "./german";
import type { Words } from "./words";

const german = { sie: germanWords("sie"), du: germanWords("du") };

/** The renderers' own words in a language; German addresses the customer as the workshop does. */
export function wordsFor(locale: Locale, formality: "sie" | "du"): Words {
  return locale === "de" ? german[formality] : englishWords;
}
