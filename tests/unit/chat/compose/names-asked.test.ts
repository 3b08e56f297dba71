import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const { context, passages } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const other = readWorkshopInMemory("supabase/demo/northgate-garage.json");
const ask = (question: string, workshop = { context, passages }) =>
  composeAnswer({
    question,
    locale: workshop.context.workshop.locale,
    workshop: workshop.context,
    passages: workshop.passages,
    history: [],
    now: new Date("2026-11-30T10:00:00+01:00"),
  }).reply;

describe("a service's description", () => {
  it.each([
    "Was kostet die Entsorgung von Altreifen?",
    "Nehmen Sie Altreifen zurück?",
    "Was kostet die Entsorgung alter Felgen?",
    "Was kostet Bremsflüssigkeit entsorgen?",
    "Was kostet es, ein altes Auto entsorgen zu lassen?",
  ])("lends its service's price to no other thing: %s", (question) => {
    expect(ask(question)).not.toMatch(/€|Ölwechsel/);
    expect(ask(question, other)).not.toMatch(/£/);
  });

  it("is told without a price where it names the thing, and the service was not asked for", () => {
    const reply = ask("Nehmen Sie Altbatterien zurück?");

    expect(reply).toContain("Altbatterie wird zurückgenommen");
    expect(reply).not.toContain("€");
  });

  it("is told with the price of the service that was asked for", () => {
    expect(ask("Ist die Entsorgung des Altöls beim Ölwechsel dabei?")).toMatch(/89 bis 149/);
  });
});
