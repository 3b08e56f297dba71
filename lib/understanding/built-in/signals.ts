import type { CatalogueIndex } from "./catalogue-index";
import { askLabels, familyLabels, type AskLabel, type FamilyLabel } from "./labels";
import { gainIn } from "./question-match";
import { excludedPlace } from "./service-features";
import { acceptRow, familyRow, type Prepared } from "./stages";
import { probabilityOf, scoreTrees, type Trees } from "./trees";
import type { Words } from "./words";

type Scores = { asks: readonly number[]; services: readonly number[]; texts: readonly number[] };
type Deciders = { families: Record<FamilyLabel, Trees>; accept: Trees };
/** "Zwei Arbeitstage", "about 3 hours". */
const takesTime =
  /\b(?:minuten|stunden?|tage?n?|werktage?n?|arbeitstage?n?|wochen?|minutes|hours?|days?|weeks?)\b/i;

/** A candidate with how likely it is right, and which of the asked words it explains. */
export type Item = {
  isService: boolean;
  at: number;
  chance: number;
  explains: readonly number[];
  words: readonly string[];
  /** A service whose description says how long something takes. */
  tellsTime: boolean;
};

/** What the models say of a message: how likely each ask, family and candidate is. */
export type Signals = {
  asks: Readonly<Record<AskLabel, number>>;
  families: Readonly<Record<FamilyLabel, number>>;
  items: readonly Item[];
  context: Prepared["context"];
  /** Words with content, and those of them that nothing in the catalogue knows. */
  askedCount: number;
  unknownCount: number;
  hasListWord: boolean;
  hasComplaintWord: boolean;
  /** What the workshop says of complaints, the likeliest first. */
  complaintTexts: readonly number[];
};

/** Asks all models about a message. */
export function signalsOf(
  prepared: Prepared,
  index: CatalogueIndex,
  scores: Scores,
  { families, accept }: Deciders,
): Signals {
  const row = familyRow(prepared, scores);
  const content = prepared.asked.filter(({ isAside }) => !isAside);
  return {
    asks: Object.fromEntries(
      askLabels.map((label, at) => [label, probabilityOf(scores.asks[at] ?? -9)]),
    ) as Record<AskLabel, number>,
    families: Object.fromEntries(
      familyLabels.map((label) => [label, probabilityOf(scoreTrees(families[label], row))]),
    ) as Record<FamilyLabel, number>,
    items: itemsOf(prepared, index, scores, accept),
    context: prepared.context,
    askedCount: content.length,
    unknownCount: content.filter(({ weight }) => weight === 0).length,
    hasComplaintWord: about(prepared.message) > 0,
    complaintTexts: complaintTextsOf(index, scores.texts),
    hasListWord: prepared.message.words.some(({ groups }) => groups.includes("ask-list")),
  };
}

/** How many words speak of complaints. */
function about({ words }: Words): number {
  return words.filter(
    ({ groups }) => groups.includes("rel-complaint") || groups.includes("do-complain"),
  ).length;
}

function complaintTextsOf({ texts }: CatalogueIndex, scores: readonly number[]): number[] {
  return texts
    .map(({ text, title }, at) => ({
      at,
      count: about(text.text) + 0.5 * about(title.text),
      score: scores[at] ?? -9,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count || right.score - left.score)
    .slice(0, 2)
    .map(({ at }) => at);
}

function itemsOf(prepared: Prepared, index: CatalogueIndex, scores: Scores, accept: Trees): Item[] {
  return (["services", "texts"] as const)
    .flatMap((kind) => {
      const best = scores[kind]
        .map((score, at) => ({ score, at }))
        .filter(({ at }) => kind === "texts" || (prepared.services[at]?.[excludedPlace] ?? 0) === 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, 4);
      return best.map(({ at }) => ({
        isService: kind === "services",
        at,
        chance: probabilityOf(
          scoreTrees(accept, acceptRow(prepared, scores, kind === "services", at)),
        ),
        tellsTime:
          kind === "services" && takesTime.test(index.services[at]?.description.text.text ?? ""),
        ...explained(prepared, explainedBy(prepared, index, kind === "services", at)),
      }));
    })
    .toSorted((left, right) => right.chance - left.chance);
}

function explained({ asked }: Prepared, places: number[]): Pick<Item, "explains" | "words"> {
  return { explains: places, words: places.flatMap((place) => asked[place]?.word.word ?? []) };
}

/** The asked words of which a candidate explains at least half. */
function explainedBy(
  { asked }: Prepared,
  index: CatalogueIndex,
  isService: boolean,
  at: number,
): number[] {
  const service = isService ? index.services[at] : undefined;
  const text = isService ? undefined : index.texts[at];
  const fields = service
    ? [service.name, ...service.synonyms, service.description]
    : text
      ? [text.title, text.text]
      : [];
  return asked.flatMap((one, place) => {
    const gain = Math.max(0, ...fields.map((field) => gainIn(one, field, index)));
    return one.weight > 1 && gain >= 0.5 * one.weight ? [place] : [];
  });
}
