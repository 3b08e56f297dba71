import { describe, expect, it } from "vitest";
import { cpuMs, leastCpuMs, quantile } from "@/tests/support/hostile/cpu";
import { hostileTexts } from "@/tests/support/hostile/texts";
import { answerFrom, answerMessage, guardSentence } from "@/tests/support/hostile/turns";

/** The longest message, and the longest answer that a workshop may write. */
const longest = 4_000;
const texts = hostileTexts(1_500, longest);
const prose =
  "Guten Tag, mein Auto macht beim Bremsen vorne links ein Geräusch, und ich wollte fragen, ob Sie am Samstag Zeit haben. ";
const proseOf = (length: number) => prose.repeat(Math.ceil(length / prose.length)).slice(0, length);

/** The house's bar for one message is 50 ms on a quiet machine; a busy one, and a first run, take a few times as long. */
const barMs = 50;
const busyFactor = 6;

const some = texts.filter((_, index) => index % 3 === 0);

const kinds = [
  ["a message", texts, answerMessage],
  ["an answer that the workshop has written", some, answerFrom],
  ["a sentence, its question and its evidence in the guards", some, guardSentence],
] as const;

it("there are 1,500 hostile texts of the greatest length, the same each time", () => {
  expect(texts.map(({ text }) => text.length)).toEqual(Array(1_500).fill(longest));
  expect(hostileTexts(1_500, longest)).toEqual(texts);
});

describe.each(kinds)("%s", (_, hostile, work) => {
  it("takes no time that anybody notices, whatever it is made of", { timeout: 600_000 }, () => {
    for (const { text } of hostile.slice(0, 20)) work(text);

    const costs = hostile.map(({ name, text }) => ({ name, ms: cpuMs(() => work(text)) }));

    expect(costs.filter(({ ms }) => ms > barMs * busyFactor)).toEqual([]);
    expect(
      quantile(
        costs.map(({ ms }) => ms),
        0.95,
      ),
    ).toBeLessThan(barMs);
  });
});

describe("1,500 characters without a space", () => {
  it.each([
    ["trade words glued", "öffnungszeitenölwechselbremsbelag"],
    ["letters that fold to many", "ⅷ\ufdfa"],
    ["one letter", "a"],
    ["digits", "1"],
    ["a word behind what is not wanted", "keinenölwechsel"],
    ["addresses", "a@"],
  ])("cost at most a few times what prose costs: %s", (_, unit) => {
    const glued = `keinen ${unit.repeat(1_500)}`.slice(0, 1_500);
    const usual = leastCpuMs(5, () => answerMessage(proseOf(1_500)));

    expect(leastCpuMs(5, () => answerMessage(glued))).toBeLessThan(3 * usual + 1);
  });
});
