import type { Language } from "@/components/ui/language-switch";

/** Each language by its own name; not translated on purpose. */
export const languages: readonly Language[] = [
  { code: "de", name: "Deutsch" },
  { code: "en", name: "English" },
];
