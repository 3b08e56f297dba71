import { describe, expect, it } from "vitest";
import { appointment, talk } from "@/tests/support/talk";

describe("the language of a dialogue", () => {
  it("is not changed by a name that is a word of the other language", () => {
    const { answers } = talk("en", [appointment.en, "Joe Hart", "next Tuesday at 9"]);

    expect(answers.map(({ locale }) => locale)).toEqual(["en", "en", "en"]);
  });

  it("stays as it is where a mere number says nothing", () => {
    const { answers } = talk("de", [appointment.en, "Rose Klein", "020 7946 0018"]);

    expect(answers.map(({ locale }) => locale)).toEqual(["en", "en", "en"]);
  });

  it("changes with a question of one word, and with a sentence", () => {
    const { answers } = talk("en", [
      appointment.en,
      "Ölwechsel?",
      "I would rather ask about the MOT",
    ]);

    expect(answers.map(({ locale }) => locale)).toEqual(["en", "de", "en"]);
  });
});

describe("a number that cannot be called", () => {
  it.each([
    ["de", appointment.de, "Mia Lang", "0000 123456", "0151 23456789"],
    ["en", appointment.en, "Tom Baker", "07700 900123", "07911 123456"],
  ] as const)(
    "is said to be one, and asked for again (%s)",
    (locale, first, name, wrong, right) => {
      const { answers, told, last } = talk(locale, [first, name, wrong, right]);

      expect(answers[2]?.reply).toMatch(/nicht zurückrufen|can't call you back/);
      expect(answers[2]?.openQuestions).toEqual([]);
      expect(told.phone).toMatch(/^\+/);
      expect(last.reply).toMatch(/Wann passt|preferred time|When would/i);
    },
  );
});

describe("a plate", () => {
  it.each([
    ["de", "Mein Golf, Kennzeichen L-XY 77", "L XY 77"],
    ["de", "Mein Kennzeichen ist LB 1234", "LB 1234"],
    ["en", "My registration is AB12 CDE", "AB12 CDE"],
  ] as const)("is taken from somebody who is known (%s: %s)", (locale, message, plate) => {
    const { last, told } = talk(locale, [message], {
      told: { name: "Mia Lang", phone: "+4915123456789" },
    });

    expect(told.plate).toBe(plate);
    expect(last.openQuestions).toEqual([]);
    expect(last.actions).toEqual([expect.objectContaining({ type: "lead" })]);
  });
});
