import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { workshopContext } from "@/lib/workshops/context";
import { readWorkshopInMemory } from "@/tests/support/workshop-in-memory";

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const services = 50;
/** What `begin_turn` hands over at most. */
const found = 8;
const budgetMs = 5;
const rounds = 5;

const questions = [
  "Was kostet ein Ölwechsel?",
  "habts ihr samstag offn?",
  "Kann ich mit Karte zahlen?",
  "Hallo, ich fahre einen Golf 7 und vorne quietscht es. Was kosten Bremsbeläge vorne, wie lange dauert das und wo seid ihr?",
  "Was kostet eine Lakierung der Motorhaube?",
];

const large = workshopContext.parse({
  ...brandt.context,
  services: Array.from({ length: services }, (_, index) => ({
    ...brandt.context.services[index % brandt.context.services.length],
    id: `00000000-0000-4000-8000-1${String(index).padStart(11, "0")}`,
  })),
});
/** Of a hundred FAQs, or of ten thousand, a turn is given the few that the search found. */
const passages = brandt.passages.slice(0, found);

const ask = (question: string) =>
  composeAnswer({
    question,
    locale: "de",
    workshop: large,
    passages,
    history: [],
    now: new Date("2026-11-20T10:00:00+01:00"),
  });

describe("a turn over fifty services and all that a search finds", () => {
  it("takes less than five milliseconds of processor time once it is warm", () => {
    for (const question of questions) ask(question);

    const best = Math.min(...Array.from({ length: rounds }, () => averageMs()));

    expect(best).toBeLessThan(budgetMs);
  });
});

/** Processor time, not the clock's: other work on the machine does not count. */
function averageMs(): number {
  const before = process.cpuUsage();
  for (const question of questions) ask(question);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / questions.length;
}
