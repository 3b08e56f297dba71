import type { Language } from "../shared/language";

/** The launcher's own words, its label and what it says when the app does not load; all others come with the app. */
export const words: Record<Language, [open: string, failed: string]> = {
  de: ["Chat öffnen", "Der Chat lädt nicht. Bitte noch einmal tippen."],
  en: ["Open chat", "The chat does not load. Please tap again."],
  tr: ["Sohbeti aç", "Sohbet yüklenemiyor. Lütfen tekrar dokunun."],
  pl: ["Otwórz czat", "Czat się nie wczytuje. Spróbuj ponownie."],
};
