import { describe, expect, it } from "vitest";
import { detectLanguage } from "@/lib/knowledge";
import { languageWords } from "@/lib/knowledge/text/language-words";
import { tokenise } from "@/lib/knowledge/text/tokens";
import { tradeVocabulary } from "@/lib/knowledge/text/vocabulary";
import { soundOf } from "@/lib/knowledge/text/word-variants";

const written = (text: string) =>
  tokenise(text)
    .map(({ word }) => tradeVocabulary.correct(word))
    .join(" ");

describe("what is typed as it is spoken", () => {
  it.each([
    ["habts ihr offen", "habt ihr offen"],
    ["habts es offen", "habt ihr offen"],
    ["hamse auf", "haben sie auf"],
    ["wat kost dat", "was kostet das"],
    ["isch heut offe", "ist heute offen"],
    ["isch hab", "ich hab"],
    ["isch nöd", "ist nicht"],
    ["meldets euch", "meldet euch"],
    ["brauch i", "brauche ich"],
    ["reifn wechsln", "reifen wechseln"],
    ["wia teia", "wie teuer"],
    ["a gloana kundendienst", "a kleine kundendienst"],
  ])("%s is read as %s", (spoken, standard) => {
    expect(written(spoken)).toBe(standard);
  });

  it.each([
    ["radl", "rad"],
    ["motorradl", "motorrad"],
    ["olweksel", "olwechsel"],
  ])("%s means %s", (spoken, standard) => {
    expect(tradeVocabulary.correct(spoken)).toBe(standard);
  });

  it("bends no everyday word of either language", () => {
    const bent = [...languageWords.de, ...languageWords.en].filter(
      (word) =>
        tokenise(word)
          .map((token) => token.word)
          .join(" ") !== word,
    );

    expect(bent.filter((word) => !["karre", "kiste", "brauch"].includes(word))).toEqual([]);
  });

  it.each(["Tuesday", "due", "blue"])("leaves the English %s alone", (word) => {
    expect(written(word)).toBe(word.toLowerCase());
  });

  it("is still German", () => {
    expect(detectLanguage("kriag i a Leihauto", "en").locale).toBe("de");
    expect(detectLanguage("is no slot free", "de").locale).toBe("en");
  });

  it("sounds the same however it is spelt", () => {
    expect(soundOf("wexel")).toBe(soundOf("wechsel"));
  });
});
