import { locales, type Locale } from "@/lib/core/locales";
import { detectLanguage } from "@/lib/knowledge";

/** The language a turn falls back on: what the visitor's browser asks for ("de-AT"), else the workshop's own. */
export function fallbackLocale(requested: string | undefined, workshop: Locale): Locale {
  const language = requested?.slice(0, 2).toLowerCase();
  return locales.find((locale) => locale === language) ?? workshop;
}

/** The language of a message when its words say so, else the fallback. */
export function messageLocale(message: string, fallback: Locale): Locale {
  return detectLanguage(message, fallback).locale;
}
