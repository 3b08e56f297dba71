import { describe, expect, it } from "vitest";
import { summarize } from "@/scripts/eval/summary";

const row = {
  workshop: "kfz-brandt",
  question: "Was?",
  reply: "Ja.\nGern.",
  invented: [] as string[] | null,
};
const right = { ...row, pass: true, reason: "" };

describe("the summary of an evaluation", () => {
  it("counts by kind and in all, and shows each miss with its reason", () => {
    const text = summarize([
      { ...right, id: "1", kind: "price" },
      { ...row, id: "2", kind: "price", pass: false, reason: 'lacks "89"' },
      { ...right, id: "3", kind: "hours" },
    ]);

    expect(text.split("\n")).toEqual([
      "✗ 2 (price, kfz-brandt)",
      "  question  Was?",
      "  reply     Ja.",
      "            Gern.",
      '  reason    lacks "89"',
      "",
      "       right  wrong  wrongly abstained  wrongly answered  invented numbers",
      "price  1/2    1      0                  0                 0",
      "hours  1/1    0      0                  0                 0",
      "total  2/3    1      0                  0                 0",
    ]);
  });

  it("tells what was kept back from what was made up", () => {
    const text = summarize([
      { ...row, id: "1", kind: "faq", pass: false, reason: "did not answer" },
      { ...row, id: "2", kind: "faq", pass: false, reason: "answered what it cannot know" },
    ]);

    expect(text).toContain("faq    0/2    0      1                  1                 0");
  });

  it("counts and shows numbers that are nobody's, also in a reply that is right", () => {
    const text = summarize([
      { ...right, id: "1", kind: "price", invented: ["99", "19:15"] },
      { ...right, id: "2", kind: "price" },
    ]);

    expect(text).toContain("  reason    not the workshop's own: 99, 19:15");
    expect(text).toContain("price  2/2    0      0                  0                 2");
  });

  it("says whose numbers nobody could check instead of calling them none", () => {
    const text = summarize([
      { ...right, id: "1", kind: "price", invented: null },
      { ...right, id: "2", kind: "hours", workshop: "auto-x", invented: null },
      { ...right, id: "3", kind: "hours", workshop: "known" },
    ]);

    expect(text).toMatch(/^price .* not known$/m);
    expect(text).toMatch(/^hours .* 0$/m);
    expect(text).toContain(
      "Invented numbers are not counted for auto-x, kfz-brandt: give the workshop's file with --workshops.",
    );
  });
});
