import type { CatalogueService } from "../catalogue";
import type { NumberedCatalogue, NumberedText } from "./number-catalogue";

/** The price list as a model sees it: `S3 name [category] S3.1 piece S3.2 piece (also: synonyms)`, never a price. */
export function serviceLines({ services }: NumberedCatalogue): string[] {
  return [...services].map(([id, service]) => serviceLine(id, service));
}

function serviceLine(id: string, { name, category, pieces, synonyms }: CatalogueService): string {
  return [
    `${id} ${name} [${category}]`,
    ...pieces.map((piece, index) => `${id}.${index + 1} ${piece}`),
    ...(synonyms.length === 0 ? [] : [`(also: ${synonyms.join(", ")})`]),
  ].join(" ");
}

/** More than that answers nothing better, and each costs tokens. */
const textCharsMax = 12_000;

/** The texts that search found, best first, a line a sentence; what has no room any more is left out. */
export function textLines({ texts }: NumberedCatalogue): string[] {
  let room = textCharsMax;
  return [...texts.values()].flatMap((text) => {
    const lines = linesOf(text);
    room -= lines.reduce((sum, line) => sum + line.length, 0);
    return room < 0 ? [] : lines;
  });
}

function linesOf({ id, sentences }: NumberedText): string[] {
  const [first] = sentences;
  const heading = first?.heading ?? null;
  return [
    `${id} ${first?.title ?? ""}`,
    ...(heading === null ? [] : [`${id} under: ${heading}`]),
    ...sentences.map(({ sentence, text }) => `${id}.${sentence + 1} ${text}`),
  ];
}

/** Signs of trouble that the workshop has something to say to. */
export function cardLines({ cards, catalogue }: NumberedCatalogue): string[] {
  return [...cards].map(
    ([id, cardId]) => `${id} ${catalogue.cards.find((it) => it.id === cardId)?.title ?? ""}`,
  );
}
