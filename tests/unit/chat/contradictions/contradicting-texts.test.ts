import { describe, expect, it } from "vitest";
import { findContradictions } from "@/lib/chat/contradictions/find-contradictions";
import { withoutContradictions } from "@/lib/chat/contradictions/without-contradictions";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

/** Its price list has the Ölwechsel at 89 to 149 €, and nothing for trailers. */
const { context } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");

let made = 0;
const text = (title: string, content: string, more: { kind?: "faq"; heading?: string } = {}) => ({
  id: `00000000-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`,
  kind: more.kind ?? ("document" as const),
  title,
  heading: more.heading ?? null,
  content,
  score: 1,
});
const faq = (question: string, answer: string) => text(question, answer, { kind: "faq" });

const leaflet = text("Aushang", "Leihanhänger: 99 €. Kaffee ist gratis.");
const answer = faq("Was kostet der Leihanhänger?", "Der Leihanhänger kostet bei uns 79 €.");

const sentences = (...passages: ReturnType<typeof text>[]) =>
  findContradictions(context, passages).map(({ sentence }) => sentence);

describe("two texts with two prices for one thing", () => {
  it("are both found, each with what the other says", () => {
    expect(findContradictions(context, [leaflet, answer])).toEqual([
      {
        passageId: leaflet.id,
        kind: "price",
        sentence: "Leihanhänger: 99 €.",
        fact: "Der Leihanhänger kostet bei uns 79 €.",
        serviceId: null,
        against: "Was kostet der Leihanhänger?",
      },
      expect.objectContaining({ passageId: answer.id, against: "Aushang" }),
    ]);
  });

  it("are both kept from customers, and the rest of them is not", () => {
    expect(withoutContradictions([leaflet, answer], context)).toEqual([
      { ...leaflet, content: "Kaffee ist gratis." },
    ]);
  });

  it("are no longer found once the team has said that one of them is right", () => {
    const ignoredContradictions = [{ passageId: leaflet.id, sentence: "Leihanhänger: 99 €." }];

    expect(findContradictions({ ...context, ignoredContradictions }, [leaflet, answer])).toEqual(
      [],
    );
  });

  it("are the price list's to decide where it has a price", () => {
    const wrong = text("Aushang", "Der Ölwechsel kostet 49 €.");
    const right = text("Flyer", "Der Ölwechsel kostet 99 €.");

    expect(sentences(wrong, right)).toEqual(["Der Ölwechsel kostet 49 €."]);
  });

  it.each<[string, ReturnType<typeof text>]>([
    ["the same price", text("Flyer", "Ein Leihanhänger kostet 99,00 Euro.")],
    ["a price that leaves room", text("Flyer", "Leihanhänger ab 49 €.")],
    ["a price per something else", text("Flyer", "Leihanhänger: 9 € pro Stunde.")],
    ["a price for more", text("Flyer", "Leihanhänger mit Plane: 119 €.")],
    ["a price with another number", text("Flyer", "Leihanhänger (750 kg): 49 €.")],
    ["several prices", text("Flyer", "Leihanhänger: 49 € oder 149 €.")],
    [
      "a price under a heading",
      text("Flyer", "Leihanhänger: 149 €.", { heading: "Kofferanhänger" }),
    ],
    [
      "an answer to a narrower question",
      faq("Und für Wohnmobile?", "Der Leihanhänger kostet 149 €."),
    ],
    ["a price in another currency", text("Flyer", "Leihanhänger: 79 £.")],
    ["another part of the same document", text("Aushang", "Leihanhänger: 49 €.")],
  ])("are not two with %s", (_, other) => {
    expect(sentences(leaflet, other)).toEqual([]);
  });
});
