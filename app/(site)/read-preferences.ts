import { getLocale } from "next-intl/server";
import type { Preferences } from "@/components/site/preferences";
import { saveLocale, saveTheme } from "./preference-actions";
import { readTheme } from "./read-theme";

/** Theme and language of this request together with the actions that change them. */
export async function readPreferences(): Promise<Preferences> {
  const [theme, locale] = await Promise.all([readTheme(), getLocale()]);
  return { theme, locale, saveTheme, saveLocale };
}
