import type { Catalogue, CatalogueSentence, CatalogueService } from "../catalogue";

/** A text under its short id: all sentences of a FAQ or of a document's passage. */
export type NumberedText = { id: string; sentences: readonly CatalogueSentence[] };

/** A catalogue under the short ids that a model sees: `S3`, `F7`, `D2`, `C1`, counted from 1. */
export type NumberedCatalogue = {
  services: ReadonlyMap<string, CatalogueService>;
  texts: ReadonlyMap<string, NumberedText>;
  /** Short id -> id of the card. */
  cards: ReadonlyMap<string, string>;
  catalogue: Catalogue;
};

/**
 * Gives the catalogue its short ids. A service keeps its number while the price list stays as it is, whatever is left out for want
 * of room: `shown` are the ids of those that a model gets to see.
 */
export function numberCatalogue(
  catalogue: Catalogue,
  shown: ReadonlySet<string> | null = null,
): NumberedCatalogue {
  const services = catalogue.services.flatMap((service, index): [string, CatalogueService][] =>
    shown === null || shown.has(service.id) ? [[`S${index + 1}`, service]] : [],
  );
  const cards = catalogue.cards.map(({ id }, index): [string, string] => [`C${index + 1}`, id]);
  const counts = { F: 0, D: 0 };
  const byPassage = Map.groupBy(catalogue.sentences, ({ passageId }) => passageId);
  const texts = [...byPassage.values()].map((sentences): [string, NumberedText] => {
    const letter = sentences[0]?.kind === "document" ? "D" : "F";
    counts[letter] += 1;
    const id = `${letter}${counts[letter]}`;
    return [id, { id, sentences }];
  });
  return {
    services: new Map(services),
    texts: new Map(texts),
    cards: new Map(cards),
    catalogue,
  };
}
