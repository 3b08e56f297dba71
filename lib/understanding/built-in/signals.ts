import type { CatalogueIndex, Field } from "./catalogue-index";
import { askLabels, familyLabels, type AskLabel, type FamilyLabel } from "./labels";
import { gainIn, isThing } from "./question-match";
import { excludedPlace } from "./service-features";
import { acceptRow, familyRow, type Prepared, type StageScores } from "./stages";
import { probabilityOf, scoreTrees, type Trees } from "./trees";
import { isUnknown } from "./unknown-words";
import type { Word, Words } from "./words";

/** What the small words of a question alone may seem to ask for. */
type Gained = "calendar" | "contact";
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
  /** Those of them that a service's own name stands for. */
  named: readonly number[];
  words: readonly string[];
  /** A service whose description says how long something takes. */
  tellsTime: boolean;
  /** It goes with nothing but what is to be done: "montieren", whatever that is done to. */
  isDeedOnly: boolean;
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
  /** A first message of which nothing stands in what the workshop has written: what is near is so by chance. */
  isGroundless: boolean;
  /** By how much the unknown words of such a message raise the log-odds of an ask: "Habt ihr X?" goes with any word. */
  gains: Readonly<Record<Gained, number>>;
  /** What small words of the language packs say: "insgesamt", "günstiger", "bis wann". */
  says: Said;
  /** Names a job or a part that the workshop has nothing of: "Batterietest", where only batteries are replaced. */
  namesUnlisted: boolean;
  hasComplaintWord: boolean;
  /** What the workshop says of complaints, the likeliest first. */
  complaintTexts: readonly number[];
};

/** Asks all models about a message. */
export function signalsOf(
  prepared: Prepared,
  index: CatalogueIndex,
  scores: StageScores,
  { families, accept }: Deciders,
): Signals {
  const row = familyRow(prepared, scores);
  const content = prepared.asked.filter(({ isAside }) => !isAside);
  const unknownCount = content.filter(isUnknown).length;
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
    unknownCount,
    isGroundless: scores.bareAsks !== null,
    gains: gainsOf(prepared, scores),
    namesUnlisted: prepared.asked.some(({ word }) => isUnlisted(word, index)),
    hasComplaintWord: about(prepared.message) > 0,
    complaintTexts: complaintTextsOf(index, scores.texts),
    says: saidIn(prepared.message),
  };
}

/** What a day or a time asks for needs no other word: "Habt ihr morgen …?". */
function gainsOf(
  { context: { hasDay, hasTime, isNow }, message }: Prepared,
  { asks, bareAsks }: StageScores,
): Signals["gains"] {
  const says = saidIn(message);
  const isTimed = hasDay || hasTime || isNow || says.opens || says.closes || says.again;
  if (bareAsks === null || isTimed) return { calendar: Infinity, contact: Infinity };
  const gainOf = (label: AskLabel) => {
    const at = askLabels.indexOf(label);
    return (asks[at] ?? -9) - (bareAsks[at] ?? -9);
  };
  return {
    calendar: Math.max(...(["calendar", "open", "week", "closures"] as const).map(gainOf)),
    contact: Math.max(
      ...(["contact", "contact.address", "contact.phone", "contact.email"] as const).map(gainOf),
    ),
  };
}

/** Whether a word stands for one thing by name, and no text of the workshop for the same. */
function isUnlisted({ groups }: Word, { keys }: CatalogueIndex): boolean {
  const things = groups.filter((group) => isThing(group));
  return things.length > 0 && things.every((group) => !keys.has(`=${group}`));
}

/** Groups of the language packs that say by themselves what kind of answer is wanted. */
const sayings = {
  list: "ask-list",
  total: "ask-total",
  cheaper: "ask-cheaper",
  pause: "ask-break",
  opens: "ask-opens",
  closes: "ask-closes",
  again: "time-again",
  open: "ask-open",
  website: "ask-website",
} as const;
type Said = Readonly<Record<keyof typeof sayings, boolean>>;

function saidIn({ words }: Words): Said {
  const groups = new Set(words.flatMap((word) => word.groups));
  return Object.fromEntries(
    Object.entries(sayings).map(([name, group]) => [name, groups.has(group)]),
  ) as Said;
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

function itemsOf(
  prepared: Prepared,
  index: CatalogueIndex,
  scores: StageScores,
  accept: Trees,
): Item[] {
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
        named: namedBy(prepared, index, kind === "services", at),
        ...explained(prepared, explainedBy(prepared, index, kind === "services", at)),
      }));
    })
    .toSorted((left, right) => right.chance - left.chance);
}

function explained(
  { asked }: Prepared,
  places: number[],
): Pick<Item, "explains" | "words" | "isDeedOnly"> {
  const words = places.flatMap((place) => asked[place]?.word ?? []);
  return {
    explains: places,
    words: words.map(({ word }) => word),
    isDeedOnly: words.length > 0 && words.every(isDeed),
  };
}

function isDeed({ groups }: Word): boolean {
  return groups.length > 0 && groups.every((group) => group.startsWith("do-"));
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
  return placesIn(asked, fields, index);
}

function namedBy({ asked }: Prepared, index: CatalogueIndex, isService: boolean, at: number) {
  const service = isService ? index.services[at] : undefined;
  return service ? placesIn(asked, [service.name, ...service.synonyms], index) : [];
}

function placesIn(asked: Prepared["asked"], fields: readonly Field[], index: CatalogueIndex) {
  return asked.flatMap((one, place) => {
    const gain = Math.max(0, ...fields.map((field) => gainIn(one, field, index)));
    return one.weight > 1 && gain >= 0.5 * one.weight ? [place] : [];
  });
}
