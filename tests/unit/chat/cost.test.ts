import { describe, expect, it, vi } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { tokenise } from "@/lib/knowledge/text/tokens";
import { workshopContext } from "@/lib/workshops/context";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

vi.mock(import("@/lib/knowledge/text/tokens"), async (load) => {
  const actual = await load();
  return { ...actual, tokenise: vi.fn<typeof actual.tokenise>(actual.tokenise) };
});

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const services = 50;
/** What `begin_turn` hands over at most. */
const found = 8;
/** Its search, its language, its pieces and its meaning are read from a question one by one; `npm run bench -- engine` has the times. */
const readingsMax = 6;

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
  it("reads the services and passages once, and from then on little more than the question", () => {
    const first = questions.map(lettersRead);
    const again = questions.map((question) => lettersRead(question) / question.length);

    expect(Math.max(...first)).toBeGreaterThan(2_000);
    expect(Math.max(...again)).toBeLessThan(readingsMax);
  });
});

/** How many letters of text are taken apart to answer. */
function lettersRead(question: string): number {
  vi.mocked(tokenise).mockClear();
  ask(question);
  return vi.mocked(tokenise).mock.calls.reduce((sum, [text]) => sum + text.length, 0);
}
