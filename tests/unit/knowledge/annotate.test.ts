import { describe, expect, it } from "vitest";
import { concepts, surfacesOf, withBroader } from "@/lib/knowledge/lexicon/concepts";
import { annotate } from "@/lib/knowledge/text/annotate";
import { tradeVocabulary } from "@/lib/knowledge/text/vocabulary";

const conceptsIn = (text: string) =>
  annotate(text, tradeVocabulary, { correct: true }).hits.map(({ concept }) => concept.id);

describe("recognising what is spoken of", () => {
  it.each([
    ["Oelwechsel", ["oil-change"]],
    ["die Reifen bei euch einlagern", ["tyre-storage"]],
    ["Reifen- und Ölwechsel", ["oil-change", "wheel-change"]],
    ["Ölwechsel und Zahnriemen", ["oil-change", "timing-belt"]],
    ["kleine und große Inspektion", ["major-service", "minor-service"]],
    ["interim and full service", ["major-service", "minor-service"]],
    ["Steinschlag reparieren oder Frontscheibe ersetzen", ["stone-chip", "windscreen"]],
    ["Bremsbelege vorn", ["brake-pads"]],
    ["Muss ich für den TÜV einen Termin machen?", ["appointment-needed", "mot"]],
    ["Teile bei eBay gekauft", ["own-parts"]],
  ])("finds in %j %j", (text, expected) => {
    expect([...new Set(conceptsIn(text))].toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ["Anhängerkupplung", "clutch"],
    ["Getriebeölwechsel", "oil-change"],
    ["Reifenreparatur", "wheel-change"],
    ["neue Winterreifen", "wheel-change"],
    ["brake fluid", "brakes"],
    ["die Batterie hängt am Ladegerät", "trailer"],
    ["Steinschlag in der Frontscheibe", "windscreen"],
    ["Wartung", "waiting"],
  ])("does not take %j for %s", (text, wrong) => {
    expect(conceptsIn(text)).not.toContain(wrong);
  });
});

describe("the lexicon", () => {
  it("names every concept once and points only at concepts there are", () => {
    const ids = concepts.map(({ id }) => id);
    const pointedAt = concepts.flatMap(({ broader = [], related = [] }) => [
      ...broader,
      ...related,
    ]);

    expect(new Set(ids).size).toBe(ids.length);
    expect(pointedAt.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("recognises every concept by its first words in both languages", () => {
    const missed = concepts.flatMap((concept) =>
      [concept.de, concept.en]
        .map((list) => list.split(",")[0] ?? "")
        .filter(
          (surface) => !conceptsIn(surface).some((id) => withBroader(id).includes(concept.id)),
        )
        .map((surface) => `${concept.id}: ${surface}`),
    );

    expect(missed).toEqual([]);
  });

  it("holds no way of saying something that grammar alone would match", () => {
    const empty = concepts.flatMap((concept) =>
      surfacesOf(concept).filter((surface) => surface === "" || surface.length < 2),
    );

    expect(empty).toEqual([]);
  });
});
