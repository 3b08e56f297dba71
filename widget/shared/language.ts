export const languages = ["de", "en", "tr", "pl"] as const;
export type Language = (typeof languages)[number];

/** The first wish that the widget speaks, region ignored (`de-AT` is `de`); English when there is none. */
export function pickLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const base = wish?.slice(0, 2).toLowerCase();
    const match = languages.find((language) => language === base);
    if (match) return match;
  }
  return "en";
}

/** The language as dates and times want it: an English workshop here is British, and no afternoon is 05:00. */
export function regionOf(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

/** Which way a language is written; said of each, so that a page written the other way does not turn the panel around. */
export function directionOf(language: string): "ltr" | "rtl" {
  return /^(ar|fa|he|ur)/.test(language) ? "rtl" : "ltr";
}
