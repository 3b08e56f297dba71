import { foldWords, isFunctionWord, stem } from "@/lib/knowledge";
import type { CatalogueService } from "../catalogue";

/** Beyond that a price list would cost more tokens than it is worth, and a small model would lose its way in it. */
export const servicesShownMax = 120;

/** How much a word of each field says about what is meant. */
const fieldWeights = { name: 3, synonyms: 3, category: 1, pieces: 1 } as const;
/** A word within another one, as parts of compounds are, counts when it has that many letters. */
const partLength = 4;

/**
 * The ids of the services that a model gets to see: all of them, or of a longer list those nearest to what has been said, by the
 * words they share, each weighed by how few services have it. `named` are those that the conversation is about; they are in.
 */
export function nearestServices(
  services: readonly CatalogueService[],
  said: string,
  named: ReadonlySet<string>,
): ReadonlySet<string> | null {
  if (services.length <= servicesShownMax) return null;
  const words = [...new Set(contentWords(said))];
  const fields = services.map(fieldsOf);
  const weights = words.map((word) => {
    const holders = fields.filter((it) => it.some(({ all }) => holds(all, word))).length;
    return holders === 0 ? 0 : Math.log(1 + services.length / holders);
  });
  const scored = services.map(({ id }, index) => ({
    id,
    score: words.reduce(
      (sum, word, at) => sum + (weights[at] ?? 0) * bestField(fields[index] ?? [], word),
      named.has(id) ? Number.MAX_SAFE_INTEGER : 0,
    ),
  }));
  const best = scored.toSorted((left, right) => right.score - left.score);
  return new Set(best.filter((_, index) => index < servicesShownMax).map(({ id }) => id));
}

type Field = { weight: number; all: readonly string[] };

function fieldsOf({ name, synonyms, category, pieces }: CatalogueService): Field[] {
  return [
    { weight: fieldWeights.name, all: contentWords(name) },
    { weight: fieldWeights.synonyms, all: synonyms.flatMap(contentWords) },
    { weight: fieldWeights.category, all: contentWords(category) },
    { weight: fieldWeights.pieces, all: pieces.flatMap(contentWords) },
  ];
}

function bestField(fields: readonly Field[], word: string): number {
  return Math.max(0, ...fields.map(({ weight, all }) => (holds(all, word) ? weight : 0)));
}

function holds(all: readonly string[], word: string): boolean {
  return all.some(
    (it) =>
      it === word ||
      (Math.min(it.length, word.length) >= partLength && (it.includes(word) || word.includes(it))),
  );
}

function contentWords(text: string): string[] {
  return foldWords(text)
    .split(" ")
    .filter((word) => word !== "" && !isFunctionWord(word))
    .map(stem);
}
