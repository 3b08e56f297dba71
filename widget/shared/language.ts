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
