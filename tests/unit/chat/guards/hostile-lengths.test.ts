import { describe, expect, it } from "vitest";
import { checkSentence } from "@/lib/chat/guards/check-sentence";
import { sentenceCharsMax } from "@/lib/chat/guards/form-guard";
import { readGuardFacts } from "@/tests/support/guard-facts";

const pieces = [
  "1",
  "1.",
  "1,1",
  "1 ",
  "0 ",
  "0-",
  "12:",
  "zwei",
  "zwei und ",
  "zweihundert",
  "one hundred and ",
  "€ ",
  "1 € ",
  "Mo-",
  "Mo, ",
  "Montag bis ",
  "a.b",
  "a@",
  "www.",
  "A-1-",
  "ABC_",
  "ich werde ",
  "nicht ",
  "( ",
  "\u200b",
];

describe("no sentence, however it is made, keeps a guard busy", () => {
  it.each(pieces)("%j over and over", (piece) => {
    const facts = readGuardFacts("kfz-brandt");
    const sentence = piece.repeat(Math.floor(sentenceCharsMax / piece.length));
    // Of this process alone, whatever else the machine does.
    const started = process.cpuUsage();
    checkSentence(sentence, facts);

    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(400);
  });
});
