import type { CatalogueIndex } from "./catalogue-index";
import { askFeatures, type AskContext } from "./ask-features";
import { isUnknown, withoutUnknown } from "./unknown-words";
import { askLabels, type AskLabel } from "./labels";
import { askedWords, type AskedWord } from "./question-match";
import { serviceFeatures } from "./service-features";
import { textFeatures } from "./text-features";
import { wordsOf, type Words } from "./words";

/** What the last frame of the conversation spoke of. */
export type LastTurn = {
  asks: readonly string[];
  services: ReadonlySet<string>;
  passages: ReadonlySet<string>;
};

/** What is read of a message before any model is asked. */
export type Prepared = {
  message: Words;
  asked: readonly AskedWord[];
  askRow: readonly number[];
  /** The same without its words, of a first message that names only what nothing in the catalogue knows. */
  bareRow: readonly number[] | null;
  services: readonly (readonly number[])[];
  texts: readonly (readonly number[])[];
  context: AskContext;
};

/** Reads words, asks' features and candidates' features of a message. */
export function prepare(
  text: string,
  index: CatalogueIndex,
  context: AskContext,
  last: LastTurn | null,
): Prepared {
  const message = wordsOf(text, true);
  const asked = askedWords(message, index);
  const weighing = {
    message,
    asked,
    lastServices: last?.services ?? new Set<string>(),
    lastPassages: last?.passages ?? new Set<string>(),
    hasHistory: context.hasHistory,
  };
  const services = serviceFeatures(index, weighing);
  const texts = textFeatures(index, weighing, services);
  const content = asked.filter(({ isAside }) => !isAside);
  const isGroundless = content.length > 0 && content.every(isUnknown) && !context.hasHistory;
  const bare = isGroundless ? withoutUnknown(message, asked) : null;
  return {
    message,
    asked,
    askRow: askFeatures(message, asked, index, context),
    bareRow: bare && askFeatures(bare.message, bare.asked, index, context),
    services,
    texts,
    context,
  };
}

const candidateAsks: readonly AskLabel[] = [
  "price",
  "duration",
  "details",
  "service",
  "text",
  "calendar",
  "contact",
  "action",
  "action.appointment",
  "action.handoff",
  "kind.symptom",
  "nothing",
  "talk",
  "refuse",
];
const candidatePlaces = candidateAsks.map((label) => askLabels.indexOf(label));

/** A candidate's features with what is asked. */
export function candidateRow(
  features: readonly number[],
  asks: readonly number[],
  pair: number,
  bestPair: number,
): number[] {
  return [...features, pair, pair - bestPair, ...candidatePlaces.map((place) => asks[place] ?? 0)];
}

/** Log-odds of the asks and of every candidate. */
export type StageScores = {
  asks: readonly number[];
  /** The asks of a groundless message without its words. */
  bareAsks: readonly number[] | null;
  services: readonly number[];
  texts: readonly number[];
};

/** How the best candidates of both families and the asks stand, for what is decided about the whole message. */
export function familyRow(prepared: Prepared, { asks, services, texts }: StageScores): number[] {
  const { context, asked } = prepared;
  const [service = -9, service2 = -9] = services.toSorted((a, b) => b - a);
  const [text = -9, text2 = -9, text3 = -9] = texts.toSorted((a, b) => b - a);
  const bestService = prepared.services[services.indexOf(service)] ?? [];
  const bestText = prepared.texts[texts.indexOf(text)] ?? [];
  return [
    ...asks,
    service,
    service2,
    service - service2,
    text,
    text2,
    text - text2,
    text3,
    service - text,
    ...[1, 2, 6, 8, 12, 13, 14, 21, 22].map((place) => bestService[place] ?? 0),
    ...[1, 2, 6, 7, 12, 13, 14, 15].map((place) => bestText[place] ?? 0),
    asked.length,
    asked.filter(isUnknown).length,
    prepared.message.words.length,
    asked.filter(({ weight, isThing }) => weight === 0 && isThing).length,
    asked.filter(({ isThing }) => isThing).length,
    bestService[28] ?? 0,
    bestText[33] ?? 0,
    context.hasDay ? 1 : 0,
    context.hasTime ? 1 : 0,
    context.isNow ? 1 : 0,
    context.hasHistory ? 1 : 0,
    context.hasPhone ? 1 : 0,
  ];
}

const acceptPlaces = (
  [
    "price",
    "duration",
    "details",
    "service",
    "text",
    "calendar",
    "contact",
    "action",
    "kind.symptom",
    "kind.complaint",
    "nothing",
    "refuse",
    "talk",
    "list",
  ] as const
).map((label) => askLabels.indexOf(label));

/** How one candidate stands among all of both families. */
export function acceptRow(
  prepared: Prepared,
  scores: StageScores,
  isService: boolean,
  at: number,
): number[] {
  const own = isService ? scores.services : scores.texts;
  const other = isService ? scores.texts : scores.services;
  const score = own[at] ?? -9;
  const sorted = own.toSorted((a, b) => b - a);
  const [other1 = -9, other2 = -9] = other.toSorted((a, b) => b - a);
  const rank = sorted.indexOf(score);
  const features = (isService ? prepared.services : prepared.texts)[at] ?? [];
  const places = isService
    ? [1, 2, 6, 8, 11, 12, 13, 14, 16, 21, 22, 23, 28]
    : [1, 2, 6, 7, 9, 12, 13, 14, 15, 18, 23, 24, 33];
  return [
    isService ? 1 : 0,
    score,
    rank,
    score - (sorted[0] ?? -9),
    rank === 0 ? score - (sorted[1] ?? -9) : 0,
    sorted[1] ?? -9,
    other1,
    score - other1,
    other2,
    ...places.map((place) => features[place] ?? 0),
    ...acceptPlaces.map((place) => scores.asks[place] ?? 0),
    prepared.asked.length,
    prepared.message.words.length,
    prepared.context.hasHistory ? 1 : 0,
    prepared.context.hasDay ? 1 : 0,
    prepared.asked.filter(isUnknown).length,
  ];
}
