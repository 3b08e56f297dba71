import type { Language } from "@/components/ui/language-switch";
import type { Locale } from "@/lib/core/locales";

/** Each language by its own name; not translated on purpose. */
export const languages: readonly (Language & { code: Locale })[] = [
  { code: "de", name: "Deutsch" },
  { code: "en", name: "English" },
];
