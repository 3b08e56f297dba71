import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const { context, passages } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const ask = (question: string) =>
  composeAnswer({
    question,
    locale: "de",
    workshop: context,
    passages,
    history: [],
    now: new Date("2026-12-10T10:00:00+01:00"),
  }).reply;

describe("how long several services take together", () => {
  it.each([
    "Was kostet eine Inspektion und wie lange dauert sie?",
    "Wie lange dauert eine Inspektion?",
    "Wie lange dauert die kleine oder die große Inspektion?",
  ])("is not said of sizes of one job: %s", (question) => {
    const reply = ask(question);

    expect(reply).toContain("Minuten");
    expect(reply).not.toContain("Zusammen");
  });

  it("is said of what is wanted together", () => {
    expect(ask("Wie lange dauern Ölwechsel und Klimaservice zusammen?")).toContain("Zusammen etwa");
  });
});
