import { type Locale, locale as localeSchema, locales } from "@/lib/core/locales";

export const defaultLocale: Locale = "de";

/** Picks the language: the choice kept in the cookie, else the browser's best match, else German. */
export function resolveLocale(kept: string | undefined, acceptLanguage: string | null): Locale {
  return toLocale(kept) ?? bestMatch(acceptLanguage ?? "") ?? defaultLocale;
}

/** Narrows anything to a language we speak; null when it is none. */
export function toLocale(value: unknown): Locale | null {
  const parsed = localeSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function bestMatch(acceptLanguage: string): Locale | undefined {
  return acceptLanguage
    .split(",")
    .slice(0, 20)
    .map(readRange)
    .filter((range) => range.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map((range) => locales.find((known) => known === range.language))
    .find((match) => match !== undefined);
}

function readRange(range: string): { language: string; quality: number } {
  const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
  const quality = parameters.map((part) => part.trim()).find((part) => part.startsWith("q="));
  return {
    language: tag.split("-")[0] ?? "",
    quality: quality ? Number.parseFloat(quality.slice(2)) || 0 : 1,
  };
}
