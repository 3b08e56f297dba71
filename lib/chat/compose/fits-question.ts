import {
  annotate,
  foldWords,
  isAccessory,
  plainWords,
  rareWeight,
  saidWeight,
  readPassage,
  splitSentences,
  type Annotation,
  type RankedPassage,
} from "@/lib/knowledge";
import type { Locale } from "@/lib/core/locales";
import { askedProperty } from "../understand/asked-property";
import { isAskingWord } from "../understand/asking-words";
import { narrowingOf } from "../understand/narrowing";
import { excludesSize, readSizes, type SizeRange } from "../understand/sizes";
import type { Meaning } from "../understand/meaning";
import { statesAmount, type Candidate } from "./candidate";
import { fitsVehicle } from "./fits-vehicle";
import type { Turn } from "./part";

/** What a passage must be about to count as an answer. */
export type KnowledgeScope =
  /** One of the topics the question names. */
  | "topic"
  /** The job or part the question names, or else its own words. */
  | "thing"
  /** The same, in the title or in one sentence with a price. */
  | "price"
  | "any";

/** Whether a passage that shares words with a question answers what is asked. */
export function fitsQuestion(
  ranked: RankedPassage<Candidate>,
  meaning: Meaning,
  turn: Turn,
  scope: KnowledgeScope,
): boolean {
  const { passage, concepts, isInPassing } = ranked;
  const { topics, unlisted, annotation, intents, isOnLastTopic } = meaning;
  const { catalog, locale } = turn;
  const isMissed = topics.some(
    ({ concept }) => concept.isExact === true && !concepts.includes(concept.id),
  );
  if (isMissed || (scope === "price" && isOnOtherSize(passage, annotation))) return false;
  if (isRuledOut(passage, unlisted, catalog)) return false;
  if (isOnLastTopic && !tellsMore(passage, annotation, intents, catalog)) return false;
  if (scope === "topic") {
    if (!tellsProperty(passage, meaning, catalog)) return false;
    if (isOnOtherTrades(ranked, meaning)) return false;
    const head = unknownHead(annotation, topics, locale);
    if (head !== null && !keysOf(passage, catalog).has(head)) return false;
    const asked = aspectsOf(topics);
    const aspects = asked.filter(({ concept }) => concepts.includes(concept.id));
    if (aspects.length === 0) return false;
    // Dogs in the courtesy car are no dogs in the waiting room.
    const isHalf = aspects.length < asked.length;
    if (isHalf && isOnAnother(passage.title, annotation, catalog)) return false;
    const isForVehicle = aspects.every(({ concept }) => concept.kind === "vehicle");
    return !isForVehicle || fitsVehicle(ranked, meaning, aspects, turn);
  }
  if (scope === "any" && unlisted.length === 0) {
    return !isInPassing && tellsProperty(passage, meaning, catalog);
  }
  if (scope === "price" && unlisted.length === 0 && !tellsRare(passage, meaning, catalog)) {
    return false;
  }
  const wanted = new Set(unlisted.map(({ concept }) => concept.id));
  const speaksOf = (text: string) => {
    const found = annotate(text, catalog.vocabulary);
    return wanted.size > 0
      ? found.hits.some(({ concept }) => wanted.has(concept.id))
      : found.units.some(({ key }) => annotation.units.some((unit) => unit.key === key));
  };
  if (scope !== "price") {
    return (scope === "thing" || !isInPassing) && speaksOf(`${passage.title}\n${passage.content}`);
  }
  const saysWhat = statesAmount(passage.content) || withoutAmount.test(passage.content);
  return (
    (saysWhat && speaksOf(passage.title) && !isOnElse(passage, annotation, catalog)) ||
    splitSentences(passage.content).some((it) => statesAmount(it) && speaksOf(it))
  );
}

const isTyre = ({ unit }: SizeRange) => unit === "tyreWidth";

/** What is said of tyres in general is no price of a certain size. */
function isOnOtherSize({ title, content }: Candidate, asked: Annotation): boolean {
  const sizes = narrowingOf(asked).sizes.filter(isTyre);
  const told = readSizes(foldWords(`${title} ${content}`)).filter(isTyre);
  return sizes.length > 0 && (told.length === 0 || excludesSize(sizes, told));
}

/** A service with the wanted job in its very name was not matched for a reason: it is for another axle, place or vehicle. */
function isRuledOut(passage: Candidate, unlisted: Meaning["unlisted"], catalog: Turn["catalog"]) {
  if (!("service" in passage) || unlisted.length === 0) return false;
  const name = readPassage(passage, catalog.vocabulary).title;
  return unlisted.some(({ concept: { id } }) => name.concepts.has(id) || name.broader.has(id));
}

function tellsProperty(passage: Candidate, meaning: Meaning, catalog: Turn["catalog"]): boolean {
  const asked = askedProperty(meaning);
  if (asked.length === 0) return true;
  const told = keysOf(passage, catalog);
  return asked.every((key) => told.has(key));
}

/** The rates of mechanics and electricians are no painter's. */
function isOnOtherTrades(
  { passage, concepts }: RankedPassage<Candidate>,
  { topics, unlisted }: Meaning,
): boolean {
  const asksRate = topics.some(({ concept }) => concept.id === "hourly-rate");
  const isTold = unlisted.some(({ concept }) => concepts.includes(concept.id));
  const areSeveral = splitSentences(passage.content).filter(statesAmount).length > 1;
  return asksRate && unlisted.length > 0 && !isTold && areSeveral;
}

/** "Do you fetch cars with a flat battery?" is about fetching, and what it costs is not the battery's price. */
function isOnAnother(
  title: string,
  { hits }: Annotation,
  { vocabulary }: Turn["catalog"],
): boolean {
  const asked = new Set(hits.flatMap(({ concept: { id, related = [] } }) => [id, ...related]));
  const topics = annotate(title, vocabulary).hits.filter(({ concept }) => concept.kind === "topic");
  return topics.length > 0 && !topics.some(({ concept }) => asked.has(concept.id));
}

/** What answers "how much" without an amount: that it is not done, or on what it depends. */
const withoutAmount =
  /\b(?:nein|nicht|kein\w*|leider|no|not|don.?t|can.?t|angebote?|kostenvoranschlag|aufwand|je nach|hängt|quotes?|estimates?|depends?)\b/i;

/** "Is there air for tyres?" is about air, whatever it says of what is free. */
function isOnElse(passage: Candidate, asked: Annotation, catalog: Turn["catalog"]): boolean {
  const { title } = passage;
  if (isOnAnother(title, asked, catalog)) return true;
  if ("service" in passage || passage.kind === "document") return false;
  const said = new Set(asked.units.map(({ key }) => key));
  return plainWords(annotate(title, catalog.vocabulary), saidWeight).some(
    (key) => !said.has(key) && !isAccessory(key) && !isAskingWord(key),
  );
}

/** Whether the rare words are spoken of, of a surcharge all of them: the transport in "Gefahrguttransport" is. */
function tellsRare(
  passage: Candidate,
  { annotation, intents }: Meaning,
  catalog: Turn["catalog"],
): boolean {
  const keys = [...keysOf(passage, catalog)];
  const rare = plainWords(annotation, rareWeight);
  const isTold = (word: string) =>
    keys.some((key) => key === word || (word.length >= longKey && key.endsWith(word)));
  return intents.has("surcharge") ? rare.every(isTold) : rare.length === 0 || rare.some(isTold);
}

const longKey = 5;

/** The "password" of "wifi password": a rare word right after a topic, in German a noun, is what is asked for. */
function unknownHead(annotation: Annotation, topics: Meaning["topics"], locale: Locale) {
  const { units, tokens } = annotation;
  const rare = new Set(plainWords(annotation, rareWeight));
  const ends = new Set(
    topics.flatMap((hit) => (hit.isPhrase ? [] : (units[hit.units.at(-1) ?? -1]?.token ?? []))),
  );
  const head = units.find(({ token, key }) => {
    const isNoun = locale === "en" || /^\p{Lu}/u.test(tokens[token]?.raw ?? "");
    return isNoun && ends.has(token - 1) && rare.has(key);
  });
  return head?.key ?? null;
}

function keysOf({ title, content }: Candidate, { vocabulary }: Turn["catalog"]) {
  return new Set(annotate(`${title}\n${content}`, vocabulary).units.map(({ key }) => key));
}

/** A text on the last topic answers the next question only with an amount where one is asked, and with each rare word of it. */
function tellsMore(
  passage: Candidate,
  asked: Annotation,
  intents: Meaning["intents"],
  catalog: Turn["catalog"],
): boolean {
  if (intents.has("price")) return statesAmount(passage.content);
  if (intents.has("duration") && !/\d/.test(passage.content)) return false;
  const keys = keysOf(passage, catalog);
  return plainWords(asked, saidWeight).every((key) => isAskingWord(key) || keys.has(key));
}

/** What is asked about a Tesla's parts is the parts: a vehicle or brand is asked about only when nothing else is. */
function aspectsOf(topics: Meaning["topics"]): Meaning["topics"] {
  const aspects = topics.filter(
    ({ concept }) => concept.kind === "topic" && !concept.broader?.includes("brands"),
  );
  return aspects.length > 0 ? aspects : topics;
}
