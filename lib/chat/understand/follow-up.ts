import { findConcept, isAccessory, qualifierOf } from "@/lib/knowledge";
import { isAskingWord } from "./asking-words";
import type { Intent } from "./cues";
import { describedSibling } from "./described-sibling";
import { isContext } from "./intents";
import type { ServiceMatch } from "./match-services";
import type { Meaning } from "./meaning";
import { namedSiblings } from "./named-siblings";
import { readShiftedDay } from "./shifted-day";
import { entryOf, type CatalogService, type ServiceCatalog } from "./service-catalog";
import { narrowingOf } from "./narrowing";
import { excludesSize } from "./sizes";
import type { Thread } from "./thread";

const pronoun =
  /\b(?:das|dies|es|davon|dafur|dazu|damit|der|die|den|er|it|that|this|one|them|they|those)\b/;
const opener =
  /^(?:(?:ach|oh|ah|ups|oops|halt|na|hm+|wait|quatsch) )*(?:und|and|oder|or|nein|ne|no|doch|ich meinte?|ich mein|i mean\w*|sorry|auch|also|was ist mit|what about|how about)\b/;

/**
 * Fills in what a question leaves unsaid from the thread: "und mit Filter?", "wie lange dauert das?", "geht das auch samstags?",
 * "ich meinte die große". What names a subject of its own leans on nothing.
 */
export function leanOnThread(meaning: Meaning, thread: Thread, catalog: ServiceCatalog): Meaning {
  const hasThread = thread.services.length + thread.concepts.length + thread.intents.size > 0;
  if (!hasThread) return meaning;
  const sibling = onSibling(meaning, thread, catalog);
  if (sibling) return sibling;
  const sized = refineBySize(meaning, thread, catalog);
  if (sized.length > 0)
    return { ...meaning, services: sized, intents: withThread(meaning, thread) };
  if (meaning.topics.length > 0) return meaning;
  const isBare = saysNothingElse(meaning);
  const words = meaning.annotation.words;
  const shifted = thread.date === null ? null : readShiftedDay(meaning, thread.date);
  if (shifted) return { ...meaning, ...shifted };
  if (isBare && meaning.services.length === 0 && together.test(words) && thread.recent.length > 1) {
    const intents = new Set([...meaning.intents, "price"] as const);
    return { ...meaning, intents, services: thread.recent, areTogether: true };
  }
  if (isOnlyTalk(meaning)) return meaning;
  if (!isBare && !pronoun.test(words) && !opener.test(words)) return meaning;
  if (staysOnTopic(meaning, thread)) return onTopic(meaning, thread);
  const added = refineByName(meaning, thread, catalog);
  const refined = added ?? (isBare ? refineByQualifier(meaning, thread, catalog) : null);
  const intents = isBare || added ? withThread(meaning, thread) : meaning.intents;
  if (refined) return { ...meaning, services: refined, intents };
  const named = meaning.services.length + meaning.unlisted.length > 0;
  const wantsService = [...intents].some((intent) => serviceIntents.has(intent));
  const isAddition =
    !isBare && intents.size === 0 && opener.test(words) && describes(meaning, thread, catalog);
  const services = !named && (wantsService || isAddition) ? thread.services : meaning.services;
  return {
    ...meaning,
    services,
    intents: isAddition ? new Set([...intents, "compare"] as const) : intents,
  };
}

/** "Und beim Motorrad?": all that was asked about the last service is asked about this one. */
function onSibling(meaning: Meaning, thread: Thread, catalog: ServiceCatalog): Meaning | null {
  const { annotation, intents } = meaning;
  const own = [...intents].filter((it) => it !== "availability" && !isContext(it));
  const isElsewhere = own.some((intent) => !serviceIntents.has(intent));
  if (isElsewhere || !opener.test(annotation.words)) return null;
  const named = namedSiblings(meaning, thread, catalog);
  const services = named.length > 0 ? named : describedSibling(meaning, thread, catalog);
  if (services.length === 0) return null;
  const last = thread.asked.size > 0 ? thread.asked : (["price"] as const);
  const asked = new Set([...intents, ...(own.length > 0 ? own : last)]);
  return { ...meaning, services, unlisted: [], topics: [], intents: asked };
}

/** "Ok danke" asks for nothing again. */
function isOnlyTalk({ intents, annotation }: Meaning): boolean {
  return annotation.units.length === 0 && intents.size > 0 && [...intents].every(isContext);
}

/** "Und was kostet der?" after a courtesy car: nothing else is named, and no day to ask the hours of. */
function staysOnTopic({ services, unlisted, intents, when }: Meaning, { concepts }: Thread) {
  const isNamed = services.length + unlisted.length + when.days.length > 0;
  return concepts.length > 0 && !isNamed && ![...intents].some((intent) => elsewhere.has(intent));
}

const elsewhere: ReadonlySet<Intent> = new Set([
  "hours",
  "booking",
  "changeBooking",
  "handoff",
  "callBack",
  "address",
  "phone",
  "email",
  "website",
  "contact",
  "services",
  "diagnosis",
  "symptom",
  "thanks",
  "acknowledgement",
  "farewell",
  "greeting",
  "insult",
  "idle",
  "howAreYou",
  "aboutBot",
  "offTopic",
]);

function onTopic(meaning: Meaning, { concepts }: Thread): Meaning {
  const topics = concepts
    .flatMap((id) => findConcept(id) ?? [])
    .map((concept) => ({ concept, units: [], isPhrase: true }));
  const { annotation } = meaning;
  return {
    ...meaning,
    annotation: { ...annotation, hits: [...annotation.hits, ...topics] },
    topics,
    isOnLastTopic: true,
  };
}

const together =
  /\b(?:beides|beide|zusammen|insgesamt|gesamt|alles|both|together|altogether|in total|all of (?:it|them|that))\b/;

const serviceIntents: ReadonlySet<Intent> = new Set([
  "price",
  "duration",
  "booking",
  "compare",
  "cheaper",
]);

/** A question without a wish of its own repeats the last one, about what it newly names. */
function withThread({ intents, when, services }: Meaning, thread: Thread): ReadonlySet<Intent> {
  const own = [...intents].filter((intent) => intent !== "availability" && !isContext(intent));
  if (own.length > 0 || intents.has("farewell")) return intents;
  if (when.days.length > 0 || when.time !== null) return new Set([...intents, "hours"]);
  const last = [...thread.intents].filter((intent) => services.length === 0 || intent !== "hours");
  return new Set([...intents, ...last.filter((intent) => intent !== "booking")]);
}

/** Nothing but services, days, grammar and narrowing words. */
function saysNothingElse({ annotation, unlisted, explained }: Meaning): boolean {
  if (unlisted.length > 0) return false;
  return annotation.units.every(
    ({ key }, index) => explained.has(index) || isAccessory(key) || isAskingWord(key),
  );
}

/** "Und mit Filter?" asks after something that the description of the service speaks of. */
function describes({ annotation }: Meaning, thread: Thread, catalog: ServiceCatalog): boolean {
  const abouts = catalog.services
    .filter(({ service }) => thread.services.some(({ service: last }) => last === service))
    .map(({ about }) => new Set(about().units.map(({ key }) => key)));
  return abouts.some((about) => annotation.units.some(({ key }) => about.has(key)));
}

/** "Und mit Filter?" after an oil change, where there is one that has the filter in its name. */
function refineByName(
  { annotation, services }: Meaning,
  thread: Thread,
  catalog: ServiceCatalog,
): ServiceMatch[] | null {
  const said = annotation.units.map(({ key }) => key);
  if (services.length > 0 || said.length === 0) return null;
  const last = catalog.services.filter(({ service }) =>
    thread.services.some((match) => match.service === service),
  );
  const fuller = catalog.services.filter(({ nameKeys }) =>
    last.some(
      (entry) =>
        entry.nameKeys.size < nameKeys.size &&
        [...entry.nameKeys].every((key) => nameKeys.has(key)) &&
        said.every((key) => nameKeys.has(key)) &&
        said.some((key) => !entry.nameKeys.has(key)),
    ),
  );
  return fuller.length === 0
    ? null
    : fuller.map(({ service }) => ({ service, units: [], isExact: true }));
}

/** "Hat 4,2 Tonnen" after a choice of two weights: the one that it fits. */
function refineBySize(
  { annotation, services, intents }: Meaning,
  thread: Thread,
  catalog: ServiceCatalog,
): readonly ServiceMatch[] {
  const { sizes } = narrowingOf(annotation);
  const isPlain = services.length === 0 && ![...intents].some((intent) => elsewhere.has(intent));
  if (!isPlain || sizes.length === 0 || thread.services.length < 2) return [];
  const fitting = thread.services.filter(({ service }) => {
    const name = entryOf(catalog.services, service)?.forms[0];
    return name !== undefined && !excludesSize(sizes, name.narrowing.sizes);
  });
  return fitting.length < thread.services.length ? fitting : [];
}

/** "Und die große?" after a small one: the sibling that carries the qualifier. */
function refineByQualifier(
  { annotation, services }: Meaning,
  thread: Thread,
  catalog: ServiceCatalog,
): ServiceMatch[] | null {
  const isPlain = services.length === 0 && thread.services.length > 0;
  const wanted = narrowingOf(annotation).qualifiers;
  if (!isPlain || wanted.size === 0) return null;
  const family = catalog.services.filter(
    ({ service, forms }) =>
      thread.services.some(({ service: last }) => last.category === service.category) &&
      [...wanted].every(([group, values]) =>
        [...(forms[0]?.narrowing.qualifiers.get(group) ?? [])].some((value) => values.has(value)),
      ),
  );
  const last = catalog.services.filter(({ service }) =>
    thread.services.some((match) => match.service === service),
  );
  const twins = family.filter((entry) => last.some((it) => coreOf(it) === coreOf(entry)));
  const siblings = twins.length > 0 ? twins : family;
  return siblings.map(({ service }) => ({ service, units: [], isExact: true }));
}

/** A service's name without what only tells it from its siblings. */
function coreOf({ nameKeys }: CatalogService): string {
  return [...nameKeys]
    .filter((key) => qualifierOf(key) === null)
    .toSorted()
    .join(" ");
}
