import { describe, expect, it } from "vitest";
import { latinLanguageOf } from "@/lib/understanding";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { filesIn } from "@/scripts/train/samples";
import { readWeak } from "@/scripts/train/weak-samples";
import { readLabelled } from "@/scripts/train/labelled-samples";
import { askReader } from "@/tests/support/reader-turns";

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");

describe("a message in Latin letters", () => {
  it.each([
    ["Pazar günü açık mısınız?", "tr"],
    ["Czy jesteście otwarci w sobotę?", "pl"],
    ["Vorrei prendere un appuntamento", "it"],
    ["Cât costă schimbul de ulei?", "ro"],
    ["¿Cuánto cuesta el cambio de aceite?", "es"],
    ["Combien coûte une vidange ?", "fr"],
    ["Koliko košta promjena ulja?", "hr"],
    ["Mennyibe kerül az olajcsere?", "hu"],
  ])("is told to be another language where that is sure: %s", async (message, language) => {
    expect(await latinLanguageOf(message)).toBe(language);
  });

  it.each(["Sandra Kellner", "Tobias Wenk", "boxing day?", "Moin moin", "1234 ???", ""])(
    "is none where a name or a greeting could be anything: %s",
    async (message) => {
      expect(await latinLanguageOf(message)).toBeNull();
    },
  );

  it("is never one where customers wrote German or English, dialects and typing errors among them", async () => {
    const messages = [
      ...readWeak(filesIn("tests/eval/cases", /\.jsonl$/), "tests/eval/workshops", /\.json$/),
      ...readLabelled("tests/eval/labelled"),
    ].filter(({ kind }) => kind !== "language");
    const taken: string[] = [];
    for (const { text } of messages) {
      // Letters of another script are told by themselves.
      if ((await latinLanguageOf(text)) !== null) taken.push(text);
    }

    expect(messages.length).toBeGreaterThan(3_000);
    expect(taken).toEqual([]);
  });
});

describe("a question in another language that nothing here answers", () => {
  it("is said not to be spoken, in both of ours, and passed on to the team", async () => {
    const question = "Pazar günü açık mısınız?";
    const { answer, frame } = await askReader(null, brandt, { q: question, locale: "de" });

    expect(answer.reply).toMatch(/spreche ich leider nicht.*don't speak this language/s);
    expect(answer.answered).toBe(false);
    expect(answer.openQuestions).toEqual([question]);
    expect(frame.foreignLanguage).toBe("tr");
  });

  it("keeps its answer where one is known", async () => {
    const { answer } = await askReader(null, brandt, {
      q: "Was kostet ein Ölwechsel?",
      locale: "de",
    });

    expect(answer.answered).toBe(true);
    expect(answer.reply).not.toContain("don't speak");
  });
});
