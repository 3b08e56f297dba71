import { describe, expect, it } from "vitest";
import { summarize } from "@/scripts/eval/summary";

const row = { workshop: "kfz-brandt", question: "Was?", reply: "Ja.\nGern." };

describe("the summary of an evaluation", () => {
  it("counts by kind and in all, and shows each miss with its reason", () => {
    const text = summarize([
      { ...row, id: "1", kind: "price", pass: true, reason: "" },
      { ...row, id: "2", kind: "price", pass: false, reason: 'lacks "89"' },
      { ...row, id: "3", kind: "hours", pass: true, reason: "" },
    ]);

    expect(text.split("\n")).toEqual([
      "✗ 2 (price, kfz-brandt)",
      "  question  Was?",
      "  reply     Ja.",
      "            Gern.",
      '  reason    lacks "89"',
      "",
      "price  1/2  wrong 1",
      "hours  1/1",
      "total  2/3  wrong 1",
    ]);
  });

  it("tells what was kept back from what was made up", () => {
    const text = summarize([
      { ...row, id: "1", kind: "faq", pass: false, reason: "did not answer" },
      { ...row, id: "2", kind: "faq", pass: false, reason: "answered what it cannot know" },
    ]);

    expect(text).toContain("faq    0/2  wrongly abstained 1  wrongly answered 1");
  });
});
