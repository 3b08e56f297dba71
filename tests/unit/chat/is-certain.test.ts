import { describe, expect, it } from "vitest";
import { composeSurely } from "@/lib/chat/is-certain";
import { judgeReply } from "@/scripts/eval/expectations";
import { evalNow, readCases, workshopOf } from "@/tests/eval/ask-cases";

const asked = readCases().flatMap(({ workshop: slug, q: question, now, ...expected }) => {
  if (question === undefined) return [];
  const { context: workshop, passages } = workshopOf(slug);
  const moment = new Date(now ?? evalNow);
  const { locale, id } = expected;
  const input = { question, locale, workshop, passages, history: [], now: moment };
  const { answer, isCertain } = composeSurely(input);
  const actions = answer.actions.map(({ type }) => type);
  const judged = judgeReply(expected, {
    text: answer.reply,
    answered: answer.answered,
    actions,
  });
  return [{ id, slug, question, isSure: isCertain, missed: judged.reason }];
});
const certain = asked.filter(({ isSure }) => isSure);

describe("an answer that nobody else is asked about", () => {
  it("is right in 99 of 100 cases", () => {
    const wrong = certain.filter(({ missed }) => missed !== "");

    expect(wrong.length / certain.length).toBeLessThanOrEqual(0.01);
  });

  it("is given at every workshop, and to one in twelve questions at least", () => {
    expect(certain.length / asked.length).toBeGreaterThan(1 / 12);
    expect(new Set(certain.map(({ slug }) => slug)).size).toBeGreaterThan(15);
  });
});

const { context: workshop, passages } = workshopOf("kfz-petersen");
const isSureOf = (
  question: string,
  history: Parameters<typeof composeSurely>[0]["history"] = [],
) => {
  const input = {
    question,
    locale: "de" as const,
    workshop,
    passages,
    history,
    now: new Date(evalNow),
  };
  return composeSurely(input).isCertain;
};

describe("certainty", () => {
  it("is had of one thing, every word of it accounted for", () => {
    expect(isSureOf("Habt ihr am Samstag offen?")).toBe(true);
    expect(isSureOf("Wie ist eure Telefonnummer?")).toBe(true);
  });

  it.each([
    "Habt ihr am Samstag offen, und was kostet ein Ölwechsel?",
    "Habt ihr am Samstag für Reifen offen?",
    "Habt ihr am Samstag nicht offen?",
    "Wie ist die Telefonnummer vom Autohaus Zeisig?",
    "Ich möchte einen Termin",
    "Was ist der Sinn des Lebens?",
  ])("is not had of %j", (question) => {
    expect(isSureOf(question)).toBe(false);
  });

  it("is not had of a message that may lean on others", () => {
    const before = { author: "visitor" as const, body: "Was kostet TÜV?", topic: null };

    expect(isSureOf("Habt ihr am Samstag offen?", [before])).toBe(false);
  });
});
