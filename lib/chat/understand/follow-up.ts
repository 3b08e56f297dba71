import { isFunctionWord, type Annotation } from "@/lib/knowledge";
import type { AnswerTopic, HistoryMessage } from "../schemas";
import type { Intent } from "./cues";
import type { ServiceMatch } from "./match-services";
import type { Meaning } from "./meaning";
import type { ServiceCatalog } from "./service-catalog";
import { isAccessory, isQualifier, narrowingOf } from "./word-roles";

/** What the conversation is about when a question does not say: the services, days and wishes last spoken of. */
export type Thread = {
  services: readonly ServiceMatch[];
  intents: ReadonlySet<Intent>;
  date: string | null;
};

const emptyThread: Thread = { services: [], intents: new Set(), date: null };

/** The thread of the bot's last answer. */
export function threadOf(history: readonly HistoryMessage[], catalog: ServiceCatalog): Thread {
  const topic = history.findLast(({ author, topic: it }) => author === "bot" && it !== null)?.topic;
  return topic ? threadOfTopic(topic, catalog) : emptyThread;
}

/** The thread that an answer within the same message leaves for the next question of it. */
export function threadOfTopic(topic: AnswerTopic, catalog: ServiceCatalog): Thread {
  const services = catalog.services
    .filter(({ service }) => topic.serviceIds.includes(service.id))
    .map(({ service }) => ({ service, units: [], isExact: true }));
  const intents = new Set(topic.intents.filter(isIntentName));
  return { services, intents, date: topic.date };
}

const inheritable = ["price", "duration", "hours", "booking", "availability", "compare"] as const;

function isIntentName(name: string): name is (typeof inheritable)[number] {
  return inheritable.some((it) => it === name);
}

const leaning =
  /^(?:und|and|oder|or|aber|but|nein|ne|no|doch|ich meinte?|i mean\w*|sorry|was ist mit|what about|how about|wie (?:sieht es|siehts|ists|ist es) mit|auch|also|dann|then|mit|with|ohne|without|nur|just|das|die|den|for|fur)\b|\b(?:das|es|das ganze|davon|dafur|dazu|der|die|den|damit|it|that|this|one|them)\b/;

/**
 * Fills in what a question leaves unsaid from the thread: "und mit Filter?", "wie lange dauert das?", "geht das auch samstags?",
 * "ich meinte die große".
 */
export function leanOnThread(meaning: Meaning, thread: Thread, catalog: ServiceCatalog): Meaning {
  const isBare = saysNothingOfItsOwn(meaning);
  const leans = isBare || leaning.test(meaning.annotation.words);
  if (!leans || meaning.topics.length > 0) return meaning;
  const refined = refineByQualifier(meaning, thread, catalog);
  if (refined) return { ...meaning, services: refined, intents: withThread(meaning, thread) };
  const needsService = meaning.services.length === 0 && meaning.unlisted.length === 0;
  const wantsService = [...meaning.intents].some((intent) => serviceIntents.has(intent)) || isBare;
  const services = needsService && wantsService ? thread.services : meaning.services;
  return { ...meaning, services, intents: withThread(meaning, thread) };
}

const serviceIntents: ReadonlySet<Intent> = new Set(["price", "duration", "booking", "compare"]);

/** A question without a wish of its own repeats the last one, about what it newly names. */
function withThread({ intents, when, services }: Meaning, thread: Thread): ReadonlySet<Intent> {
  const own = [...intents].filter((intent) => intent !== "availability" && intent !== "visit");
  if (own.length > 0) return intents;
  if (when.days.length > 0 || when.time !== null) return new Set([...intents, "hours"]);
  if (services.length > 0 && thread.intents.size === 0) return intents;
  return new Set([...intents, ...[...thread.intents].filter((intent) => intent !== "hours")]);
}

/** Nothing but grammar, days and narrowing words. */
function saysNothingOfItsOwn({ annotation, services, unlisted, topics, when }: Meaning): boolean {
  if (services.length > 0 || unlisted.length > 0 || topics.length > 0) return false;
  return contentOf(annotation, when.tokens).every(({ key }) => isAccessory(key));
}

function contentOf({ units, tokens }: Annotation, time: ReadonlySet<number>) {
  return units.filter(
    ({ token }) => !time.has(token) && !isFunctionWord(tokens[token]?.word ?? ""),
  );
}

/** "Und die große?" after a small one: the sibling that carries the qualifier. */
function refineByQualifier(
  { annotation, services, unlisted }: Meaning,
  thread: Thread,
  catalog: ServiceCatalog,
): ServiceMatch[] | null {
  const isPlain = services.length === 0 && unlisted.length === 0 && thread.services.length > 0;
  if (!isPlain || !annotation.units.some(({ key }) => isQualifier(key))) return null;
  const wanted = narrowingOf(annotation).qualifiers;
  const siblings = catalog.services.filter(
    ({ service, forms }) =>
      thread.services.some(({ service: last }) => last.category === service.category) &&
      [...wanted].every(([group, values]) =>
        [...(forms[0]?.narrowing.qualifiers.get(group) ?? [])].some((value) => values.has(value)),
      ),
  );
  return siblings.length === 0
    ? null
    : siblings.map(({ service }) => ({ service, units: [], isExact: true }));
}
