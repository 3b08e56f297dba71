import type { Locale } from "@/lib/core/locales";
import type { WorkshopContext } from "../context";
import { listDefaultCards } from "./default-cards";

/** A trouble that a reader may name by its key. */
export type SymptomEntry = {
  /** Of a default card its key, of a workshop's own card its id. */
  key: string;
  label: Record<Locale, string>;
  description: Record<Locale, string>;
};

/** Every trouble this workshop has an answer to, for a reader to choose from: the default cards in use, then its own. */
export function symptomCatalogue(context: WorkshopContext): SymptomEntry[] {
  const { workshop, safetyCards } = context;
  return [
    ...listDefaultCards(workshop)
      .filter(({ isActive }) => isActive)
      .map(({ key, title, told }) => ({ key, label: title, description: told })),
    ...safetyCards.map(({ id, title, triggers }) => ({
      key: id,
      label: { de: title, en: title },
      description: { de: triggers.join(", "), en: triggers.join(", ") },
    })),
  ];
}

/** A card as it is told in a language. */
export type ToldCard = {
  key: string;
  /** Whether it is one of those that every workshop begins with. */
  isDefault: boolean;
  /** Whether the workshop says it in its own words. */
  isOwnWords: boolean;
  level: WorkshopContext["safetyCards"][number]["level"];
  title: string;
  text: string;
};

/** The card that answers a trouble, in a language; null when the key is unknown or the card is switched off. */
export function findSymptomCard(
  { workshop, safetyCards }: WorkshopContext,
  key: string,
  locale: Locale,
): ToldCard | null {
  const own = safetyCards.find(({ id }) => id === key);
  if (own) return { ...own, key, isDefault: false, isOwnWords: true };
  const card = listDefaultCards(workshop).find((it) => it.key === key && it.isActive);
  return card
    ? {
        key,
        isDefault: true,
        isOwnWords: card.edited.includes(locale),
        level: card.level,
        title: card.title[locale],
        text: card.text[locale],
      }
    : null;
}
