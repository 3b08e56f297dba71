import { describe, expect, it } from "vitest";
import { checkSentence } from "@/lib/chat/guards/check-sentence";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { hours } from "@/tests/support/build-workshop-context";
import { guardFactsOf } from "@/tests/support/guard-facts";

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const facts = guardFactsOf({
  ...brandt,
  context: {
    ...brandt.context,
    openingHours: [
      ...brandt.context.openingHours.filter(({ weekday }) => weekday !== 6),
      hours(6, "09:00", "12:00", { weeks: [1, 3], note: "nur Abgabe, 20 Parkplätze" }),
    ],
  },
});
const isAllowed = (sentence: string) => checkSentence(sentence, facts) === null;

describe("a sentence about hours of some weeks of the month", () => {
  it.each([
    "Am 1. und 3. Samstag im Monat haben wir von 9 bis 12 Uhr geöffnet.",
    "Jeden ersten und dritten Samstag haben wir von 9 bis 12 Uhr geöffnet, nur für die Abgabe.",
    "On the 1st and 3rd Saturday of the month we are open from 9:00 to 12:00.",
    "Am Samstag, 05.12.2026, haben wir von 9 bis 12 Uhr geöffnet.",
    "Am Samstag, 12.12.2026, haben wir geschlossen.",
    "Am 2. Samstag im Monat haben wir geschlossen.",
    "Montags haben wir ab 7:30 Uhr geöffnet.",
  ])("is said when it is so: %s", (sentence) => {
    expect(isAllowed(sentence)).toBe(true);
  });

  it.each([
    "Samstags haben wir von 9 bis 12 Uhr geöffnet.",
    "Jeden Samstag haben wir geöffnet.",
    "Am 2. und 4. Samstag im Monat haben wir von 9 bis 12 Uhr geöffnet.",
    "Am 1. und 2. Samstag im Monat haben wir von 9 bis 12 Uhr geöffnet.",
    "Am letzten Samstag im Monat haben wir von 9 bis 12 Uhr geöffnet.",
    "Am 1. und 3. Samstag im Monat haben wir von 9 bis 13 Uhr geöffnet.",
    "Am 1. und 3. Samstag im Monat haben wir geschlossen.",
    "Samstags haben wir geschlossen.",
    "Am Samstag, 12.12.2026, haben wir von 9 bis 12 Uhr geöffnet.",
    "On the second Saturday of the month we are open from 9:00 to 12:00.",
  ])("is not said when it is not: %s", (sentence) => {
    expect(isAllowed(sentence)).toBe(false);
  });
});
