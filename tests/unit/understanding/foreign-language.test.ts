import { describe, expect, it } from "vitest";
import { foreignLanguageOf } from "@/lib/understanding/built-in/foreign-language";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { askReader } from "@/tests/support/reader-turns";

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");

describe("a message in letters of another language", () => {
  it.each([
    ["هل تبيعون خيام السقف المصنوعة من القماش؟", "ar"],
    ["Сколько стоит замена тормозных колодок?", "ru"],
    ["Πόσο κοστίζει η αλλαγή λαδιών;", "el"],
    ["换机油多少钱？", "zh"],
  ])("is told by them: %s", (message, language) => {
    expect(foreignLanguageOf(message)).toBe(language);
  });

  it.each(["Was kostet ein Ölwechsel?", "Ölwechsel für Москва?", "1234 ???", ""])(
    "is not one with as many of our own, or none: %s",
    (message) => {
      expect(foreignLanguageOf(message)).toBeNull();
    },
  );

  it("is said not to be spoken, in both of ours, and passed on to the team", async () => {
    const question = "Сколько стоит замена тормозных колодок?";
    const { builtIn } = await askReader(null, brandt, { q: question, locale: "de" });
    const { reply, answered, openQuestions } = builtIn;

    expect(reply).toMatch(/spreche ich leider nicht.*don't speak this language/s);
    expect(answered).toBe(false);
    expect(openQuestions).toEqual([question]);
  });
});
