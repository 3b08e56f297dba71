export const languages = ["de", "en", "tr", "pl"] as const;
/** Those that answers are given in; only they are offered. Buttons in another one say in which languages the answers come. */
export const answered = ["de", "en"] as const satisfies readonly Language[];

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

/** Where nobody has chosen: what the page is written in, then what the browser asks for. */
export function surroundings(): string[] {
  return [document.documentElement.lang, ...navigator.languages];
}

/** The language as dates and times want it: an English workshop here is British, and no afternoon is 05:00. */
export function regionOf(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

/** Which way a language is written; said of each, so that a page written the other way does not turn the panel around. */
export function directionOf(language: string): "ltr" | "rtl" {
  return /^(ar|fa|he|ur)/.test(language) ? "rtl" : "ltr";
}
