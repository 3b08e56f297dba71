import { describe, expect, it } from "vitest";
import { annotate, buildVocabulary, quotePassage } from "@/lib/knowledge";

const text = `Gültig ab Mai, alle Preise inklusive Mehrwertsteuer und je Rad, wenn nichts anderes dabei steht.

Zuschlag: Runflat – Preis: 9 €
Zuschlag: Transporter – Preis: 6 €
Zuschlag: Metallventil – Preis: 4 €

Räder lagern wir bis zu zwei Jahre. Die Pannenhilfe fährt nur während der Öffnungszeiten und wird vor Ort bezahlt.`;
const vocabulary = buildVocabulary([text]);
const quote = (question: string) =>
  quotePassage(
    annotate(question, vocabulary, { correct: true }),
    { title: "Reifenservice", content: text },
    vocabulary,
  );

describe("a quote from a long text", () => {
  it("holds of a table only the row that is asked for", () => {
    expect(quote("Was kostet der Zuschlag für Runflat?")).toBe("Zuschlag: Runflat – Preis: 9 €");
  });

  it("holds all rows where the question chooses none, each on its line", () => {
    expect(quote("Welche Zuschläge habt ihr?")).toBe(
      "Zuschlag: Runflat – Preis: 9 €\nZuschlag: Transporter – Preis: 6 €\nZuschlag: Metallventil – Preis: 4 €",
    );
  });

  it("never holds the head of a table, nor rows the question is not about, however short the text", () => {
    const short = "- Leistung – Dauer\n- Politur – 3 Tage\n- Ozonbehandlung – 2 Stunden";
    const asked = annotate("Wie lange dauert die Ozonbehandlung?", vocabulary, { correct: true });

    expect(quotePassage(asked, { title: "Liste", content: short }, vocabulary)).toBe(
      "- Ozonbehandlung – 2 Stunden",
    );
  });

  it("parts what stood apart by an ellipsis", () => {
    expect(quote("Räder mit Runflat lagern?")).toContain("9 €\n… Räder lagern wir");
  });
});
