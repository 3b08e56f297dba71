import type { Theme } from "@/components/ui/themes";
import type { Locale } from "@/lib/core/locales";

/** How somebody wants to see the pages, and the two actions that keep it. */
export type Preferences = {
  theme: Theme;
  locale: Locale;
  saveTheme: (form: FormData) => Promise<void>;
  saveLocale: (form: FormData) => Promise<void>;
};
