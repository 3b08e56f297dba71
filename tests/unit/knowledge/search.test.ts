import { describe, expect, it } from "vitest";
import { buildSearch } from "@/lib/knowledge/build-search";
import { quotePassage } from "@/lib/knowledge/quote-passage";
import { rankPassages } from "@/lib/knowledge/rank-passages";
import { annotate } from "@/lib/knowledge/text/annotate";
import { tradeVocabulary } from "@/lib/knowledge/text/vocabulary";

const faq = (title: string, content: string) => ({ title, heading: null, content });

const passages = [
  faq("Bekomme ich einen Ersatzwagen?", "Ja, 25 € pro Tag inklusive 100 km."),
  faq("Wie kann ich bezahlen?", "Bar, mit girocard oder Visa. Auf Rechnung nur für Firmenkunden."),
  faq(
    "Kann ich eigene Teile mitbringen?",
    "Nein, wir verbauen nur, was wir selbst beschafft haben.",
  ),
  faq("Do you collect and deliver?", "Yes, within five miles of the garage."),
];

const rank = (question: string) =>
  rankPassages(
    annotate(question, tradeVocabulary, { correct: true }),
    passages,
    tradeVocabulary,
  ).map(({ passage }) => passage.title);

describe("search terms", () => {
  it.each([
    ["Gibts einen Leihwagen?", "de", ["leihwagen", "ersatzwagen", "courtesy car"]],
    ["can I get a loan car", "en", ["courtesy car", "ersatzwagen"]],
    ["Bremsbelagwechsel", "de", ["bremsbelag", "brake pads"]],
    ["do you take cheques", "en", ["cheques", "scheck"]],
    ["Gewaehrleistung", "de", ["gewahrleistung", "garantie"]],
  ] as const)("widens %j", (question, locale, expected) => {
    expect(buildSearch(question, locale).terms).toEqual(expect.arrayContaining([...expected]));
  });

  it("asks for no more than the database looks at, even for a very long question", () => {
    const { terms } = buildSearch("Leihwagen Garantie Bremsen Reifen Kupplung ".repeat(200), "de");

    expect(terms.length).toBeLessThanOrEqual(32);
  });

  it("drops grammar and keeps the question's words, corrected", () => {
    expect(buildSearch("Was kostet denn der Oelwehcsel bei euch?", "de")).toMatchObject({
      query: "was kostet denn der olwechsel bei euch",
      terms: expect.not.arrayContaining(["was", "der", "euch"]),
    });
  });
});

describe("ranking", () => {
  it.each([
    ["Krieg ich nen Mietwagen?", "Bekomme ich einen Ersatzwagen?"],
    ["loan car?", "Bekomme ich einen Ersatzwagen?"],
    ["Nehmt ihr Visa?", "Wie kann ich bezahlen?"],
    ["Ich hab die Scheiben schon bei eBay gekauft", "Kann ich eigene Teile mitbringen?"],
    ["could you pick up my car from home", "Do you collect and deliver?"],
  ])("puts the answer to %j first", (question, title) => {
    expect(rank(question)[0]).toBe(title);
  });

  it.each([
    "Verkauft ihr Gebrauchtwagen?",
    "Wie wird morgen das Wetter?",
    "Was kostet eine Lackierung?",
    "Wie viele Mitarbeiter habt ihr?",
    "",
  ])("finds nothing good enough for %j", (question) => {
    expect(rank(question)).toEqual([]);
  });
});

describe("quoting", () => {
  const terms =
    "Termine können bis 24 Stunden vorher kostenlos abgesagt werden. Bei späterer Absage berechnen wir 35 € Ausfallpauschale. " +
    "Wer mehr als 20 Minuten zu spät kommt, kann verschoben werden. Für die Herausgabe der Räder brauchen wir zwei Werktage Vorlauf.";

  it.each([
    ["Was kostet eine späte Absage?", "35 €"],
    ["Ich verspäte mich", "20 Minuten"],
    ["Wie lange vorher muss ich Bescheid geben?", "zwei Werktage"],
  ])("answers %j with the sentence that says it", (question, expected) => {
    const annotation = annotate(question, tradeVocabulary, { correct: true });

    const quote = quotePassage(annotation, { title: "", content: terms }, tradeVocabulary);

    expect(quote).toContain(expected);
    expect(quote.length).toBeLessThan(terms.length);
  });
});
