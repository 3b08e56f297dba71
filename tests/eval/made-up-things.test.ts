import { describe, expect, it } from "vitest";
import { renderFrame } from "@/lib/answers";
import { answerBuiltIn } from "@/lib/chat";
import type { Locale } from "@/lib/core/locales";
import { evalNow, workshopOf } from "./ask-cases";

const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };

/** Words that no language has and no workshop has written. */
const things = ["Wortabcefecdde", "Wortcbfcbccbbbcd", "Quirbelnatz", "Flompratz", "Zwackelrune"];
const questions: Record<Locale, readonly string[]> = {
  de: ["Bietet ihr X an?", "Macht ihr X?", "Habt ihr X?", "Könnt ihr X?", "Gibt es bei euch X?"],
  en: ["Do you offer X?", "Do you do X?", "Do you have X?", "Can you do X?", "Is there X?"],
};

describe.each(["autodienst-huber", "armitage-garage", "stromwerk-pankow", "lagan-auto-care"])(
  "%s",
  (slug) => {
    const { context, passages } = workshopOf(slug);

    it.each([...questions.de, ...questions.en])(
      "states nothing of a thing that nobody knows: %s",
      (question) => {
        const locale = questions.de.includes(question) ? "de" : "en";
        const answers = things.map(
          (thing) =>
            answerBuiltIn(
              { renderFrame, log },
              {
                question: question.replace("X", thing),
                locale,
                workshop: context,
                passages,
                history: [],
                now: new Date(evalNow),
              },
            ).answer,
        );

        expect(answers.filter(({ answered }) => answered).map(({ reply }) => reply)).toEqual([]);
        expect(answers.every(({ openQuestions }) => openQuestions.length === 1)).toBe(true);
      },
    );
  },
);
