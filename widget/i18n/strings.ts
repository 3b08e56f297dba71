import type { Language } from "../shared/language";
import { de } from "./de";
import { en } from "./en";
import { pl } from "./pl";
import { tr } from "./tr";

/** Every text of the widget; `{name}` and the like are filled in by `fill`. */
export type Strings = typeof en;

/** One table per language; the type makes a missing key fail to compile. */
export const strings: Record<Language, Strings> = { de, en, tr, pl };

/** A language's own name, for the menu. */
export const languageNames: Record<Language, string> = {
  de: "Deutsch",
  en: "English",
  tr: "Türkçe",
  pl: "Polski",
};

/** Puts values into a text; a value that is not given leaves its place empty. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
