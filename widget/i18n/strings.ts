import type { Language } from "../shared/language";
import { de } from "./de";
import { en } from "./en";
import { unpack } from "./unpack";

/** Every text of the widget; `{name}` and the like are filled in by `fill`. */
export type Strings = typeof en;

/** One table per language; English stands in for those that few visitors need until `loadStrings` has them. */
export const strings: Record<Language, Strings> = { de, en, tr: en, pl: en };

const wanted = new Set<Language>(["de", "en"]);

/** Brings a language's texts, once; null when there is nothing to wait for. */
export function loadStrings(language: Language): Promise<void> | null {
  if (wanted.has(language)) return null;
  wanted.add(language);
  // A file of its own beside this one, see `scripts/build-widget.ts`.
  return import(new URL(`${language}.js`, import.meta.url).href).then(
    (file: Record<string, string>) => {
      strings[language] = unpack(Object.keys(en), file[language] ?? "") as Strings;
    },
    () => void wanted.delete(language),
  );
}

/** A language's own name, for the menu. */
export const languageNames: Record<Language, string> = {
  de: "Deutsch",
  en: "English",
  tr: "Türkçe",
  pl: "Polski",
};
