import { describe, expect, it } from "vitest";
import { namesOtherWorkshop } from "@/lib/chat/understand/other-workshop";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import { annotate } from "@/lib/knowledge";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const { context } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const { vocabulary } = catalogOf(context);

const isAboutOther = (message: string) =>
  namesOtherWorkshop(
    message,
    annotate(message, vocabulary, { correct: true }),
    context,
    vocabulary,
  );

describe("questions about another business", () => {
  it.each([
    "Was kostet der MOT bei Northgate Garage?",
    "Was nimmt die Werkstatt Huber für einen Ölwechsel?",
    "wann hat reifen-huber offen",
    "Was kostet Ölwechsel bei ATU",
    "Ist die Konkurrenz billiger?",
    "What does northgate-garage charge for an MOT?",
    "How much does Kwik Fit charge?",
    "Was kostet ein Ölwechsel bei Müller?",
    "Was kostet ein Ölwechsel bei Bergmann?",
    "Was kostet ein Ölwechsel bei Auto Meyer?",
    "Was sind die Öffnungszeiten von Schmidt?",
  ])("are told apart: %s", (message) => {
    expect(isAboutOther(message)).toBe(true);
  });

  it.each([
    "Was kostet ein Ölwechsel bei euch?",
    "Hat der Kfz-Meisterbetrieb Brandt samstags offen?",
    "Was kostet ein Ölwechsel beim Golf?",
    "Was kostet die Inspektion bei VW?",
    "Ist die Werkstatt offen?",
    "Ich stehe in der Garage und mein Auto springt nicht an",
    "Macht ihr E-Autos und Hol-und-Bring-Service?",
    "Are you open at Christmas?",
    "Was kostet ein Ölwechsel bei Dauerregen?",
    "Was kostet ein Räderwechsel bei Stahlfelgen?",
    "Gibt es Rabatt bei Barzahlung?",
    "Zahlt man bei Abholung?",
    "Ist bei Reifenwechsel Wuchten dabei?",
    "Was kosten Reifen von Michelin?",
    "Nehmt ihr Öl von Castrol?",
    "Coming from Glasgow, how long does an MOT take?",
    "parts from Bosch",
  ])("are not seen in %s", (message) => {
    expect(isAboutOther(message)).toBe(false);
  });
});
