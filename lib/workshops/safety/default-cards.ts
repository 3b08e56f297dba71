import { z } from "zod";
import { locales, type Locale } from "@/lib/core/locales";
import { safetyLevels, type WorkshopContext } from "../context";
import { defaultCardKeys, type DefaultCardKey } from "./card-keys";
import written from "./default-cards.json";

const inBoth = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const defaultCard = z.strictObject({
  key: z.enum(defaultCardKeys),
  level: z.enum(safetyLevels),
  title: inBoth,
  /** What is told by whoever has this trouble, for people and model readers. */
  told: inBoth,
  /** What to do; German as the workshop addresses its customers. */
  text: z.strictObject({ sie: z.string().min(1), du: z.string().min(1), en: z.string().min(1) }),
});
export type DefaultCard = z.output<typeof defaultCard>;

/** Twelve dangers, each with what to do: stop and call, never what the cause may be. */
export const defaultCards: readonly DefaultCard[] = z
  .strictObject({ cards: z.array(defaultCard) })
  .parse(written).cards;

/** What is shipped for a card, as the workshop addresses its customers. */
export function defaultTextOf(
  key: DefaultCardKey,
  locale: Locale,
  formality: "sie" | "du",
): string {
  const text = defaultCards.find((card) => card.key === key)?.text;
  return text?.[locale === "de" ? formality : "en"] ?? "";
}

type Words = Pick<WorkshopContext["workshop"], "formality" | "safetyOverrides">;

/** A default card as one workshop has it. */
export type CardOfWorkshop = {
  key: DefaultCardKey;
  level: DefaultCard["level"];
  title: DefaultCard["title"];
  told: DefaultCard["told"];
  isActive: boolean;
  text: Record<Locale, string>;
  /** Languages in which the workshop says it in its own words. */
  edited: readonly Locale[];
};

/** All default cards with what this workshop has changed. */
export function listDefaultCards({ formality, safetyOverrides }: Words): CardOfWorkshop[] {
  return defaultCards.map(({ key, level, title, told, text }) => {
    const own = safetyOverrides[key];
    return {
      key,
      level,
      title,
      told,
      isActive: own?.isActive ?? true,
      text: { de: own?.text.de ?? text[formality], en: own?.text.en ?? text.en },
      edited: locales.filter((locale) => own?.text[locale] !== undefined),
    };
  });
}
