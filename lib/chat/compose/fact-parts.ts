import { annotate, foldWords, plainWords, rareWeight, stem } from "@/lib/knowledge";
import type { Meaning } from "../understand/meaning";
import { askedProperty } from "../understand/asked-property";
import { asksWhoIsThere } from "../understand/presence-cues";
import { isContext } from "../understand/intents";
import { unknownPart } from "./action-part";
import { contactPart } from "./contact-part";
import { durationPart } from "./duration-part";
import { hoursPart, isClosedOn, namedClosures } from "./hours-part";
import type { KnowledgeScope } from "./fits-question";
import { findKnowledge, knowledgePart } from "./knowledge-part";
import { namedHoursPart } from "./named-hours";
import { part, type Part, type Turn } from "./part";
import { pricePart } from "./price-part";
import { serviceDaysPart } from "./service-days-part";
import { asksForAllServices, categoryServices, servicesPart } from "./services-part";

/** Everything a question asks that the workshop's typed facts answer; empty when that is nothing. */
export function factParts(meaning: Meaning, turn: Turn): Part[] {
  const aboutServices = serviceParts(meaning, turn);
  const contact = wantsContact(meaning) ? contactPart(meaning, turn) : null;
  return [
    ...aboutServices,
    ...(wantsHours(meaning, turn)
      ? [
          serviceDaysPart(meaning, turn) ??
            namedHoursPart(meaning, turn) ??
            hoursPart(meaning, turn),
        ]
      : []),
    ...(contact ? [contact] : []),
  ];
}

function serviceParts(meaning: Meaning, turn: Turn): Part[] {
  const { intents, services, unlisted } = meaning;
  const isFound = services.length > 0;
  const duration = intents.has("duration") && isFound ? [durationPart(meaning, turn)] : [];
  const wantsPrice = pricedIntents.some((intent) => intents.has(intent));
  if (intents.has("surcharge")) return otherwiseUnknown(meaning, turn);
  const onBoth = wantsPrice && isFound ? findOnBoth(meaning, turn, "price") : null;
  if (onBoth) return [knowledgePart(meaning, onBoth, turn)];
  if (wantsPrice && isFound) return [pricePart(meaning, turn), ...duration];
  if (duration.length > 0) return duration;
  if (intents.has("services") && !isOnADay(meaning)) {
    return asksMissingTopic(meaning) ? [unknownPart(meaning, turn)] : listParts(meaning, turn);
  }
  if (intents.has("price")) return pricelessParts(meaning, turn);
  const category = isBareTopic(meaning) ? categoryServices(meaning, turn) : null;
  if (category) return [servicesPart(category, turn)];
  const isOffered = intents.has("availability") || isPlainlyNamed(meaning);
  if (isOffered && isFound && asksMissingTopic(meaning)) return [unknownPart(meaning, turn)];
  const besides = isOffered && isFound ? findOnBoth(meaning, turn, "thing") : null;
  if (besides) return [knowledgePart(meaning, besides, turn)];
  if (isOffered && isFound && !intents.has("booking")) return [pricePart(meaning, turn)];
  return unlisted.length > 0 && intents.has("availability") && !intents.has("booking")
    ? otherwiseUnknown(meaning, turn)
    : [];
}

const pricedIntents = ["price", "compare", "cheaper"] as const;

/** "Bremsen vorne", "ich brauche einen Ölwechsel beim Golf": named, and nothing asked about it but what it costs. */
function isPlainlyNamed({ intents, annotation, services, unlisted }: Meaning): boolean {
  const named = new Set(services.flatMap(({ units }) => units));
  // "Wärmepumpe defekt" is what the workshop itself calls its service.
  const isNameAlone = annotation.units.every((_, at) => named.has(at));
  const isAll = [...intents].every(
    (intent) => isContext(intent) && (intent !== "symptom" || isNameAlone),
  );
  return isAll && services.length > 0 && unlisted.length === 0 && !asking.test(annotation.words);
}

/** "Reifen" alone, of which no service is just that. */
function isBareTopic({ intents, annotation, services }: Meaning): boolean {
  const { units, hits, words } = annotation;
  const isAll = units.every((_, at) => hits.some((hit) => hit.units.includes(at)));
  // "Tow bar wiring" is no question about all electrics.
  const isOne = new Set(hits.map(({ concept }) => concept.id)).size <= 1;
  return intents.size === 0 && services.length === 0 && isAll && isOne && !asking.test(words);
}

/** Asks for something else than the thing itself. */
const asking =
  /^(?:ist|sind|is|are) |(?<!\bund )\b(?:wann|warum|wieso|weshalb|wer|wo|wie|welche\w*|ob|oft|muss\w*|soll\w*|darf|wenn|when|why|who|how|which|must|should|often|if|notig|notwendig|sinnvoll|gefahrlich|necessary|needed|worth|dangerous)\b(?! (?:about|ist es mit|siehts mit|sieht es mit|steht es mit|ware es mit))/;

/** "Was macht ihr an Heiligabend?" asks after that day, not after all that is done here. */
function isOnADay({ when, services }: Meaning): boolean {
  return services.length === 0 && when.days.length > 0;
}

/** "Student discount on services?", "is there a dog wash?": nothing was found on what is asked, and the service is only its place. */
function asksMissingTopic(meaning: Meaning): boolean {
  const { topics } = meaning;
  return (
    topics.some(({ concept }) => concept.isExact === true && concept.kind === "topic") ||
    (topics.length > 0 && askedProperty(meaning).length > 0)
  );
}

function listParts(meaning: Meaning, turn: Turn): Part[] {
  if (asksForAllServices(meaning)) return [servicesPart(turn.context.services, turn)];
  const category = categoryServices(meaning, turn);
  if (category) return [servicesPart(category, turn)];
  if (meaning.services.length > 0) return [pricePart(meaning, turn)];
  if (meaning.unlisted.length > 0) return otherwiseUnknown(meaning, turn);
  return turn.context.services.length > 0 ? [servicesPart(turn.context.services, turn)] : [];
}

/** A price was asked, and no service of ours is meant: our texts may know, the price list does not. */
function pricelessParts(meaning: Meaning, turn: Turn): Part[] {
  const { annotation, unlisted, topics, intents } = meaning;
  const isVague = vaguePrice.test(annotation.words.replace(leadIn, ""));
  const wishes = [...intents].filter((intent) => !isContext(intent));
  if (isVague && unlisted.length === 0 && topics.length === 0 && wishes.length === 1) {
    return [part({ text: turn.wording.whichService, answered: false })];
  }
  return intents.has("booking") ? [] : otherwiseUnknown(meaning, turn);
}

const leadIn =
  /^(?:(?:ok|okay|super|gut|danke|hallo|hi|hey|moin|servus|hello|so|na|ja|also|und|and) )+/;

/** "Preis?", "was kostet das": a price of nothing in particular. */
const vaguePrice =
  /^(?:preise?|kosten|price|cost|(?:und )?was kostet (?:das|es|so was)?(?: denn| bei euch)*|how much(?: is (?:it|that))?|wie teuer(?: ist das)?)$/;

function otherwiseUnknown(meaning: Meaning, turn: Turn): Part[] {
  const found = findKnowledge(meaning, turn, scopeOf(meaning));
  return [found ? knowledgePart(meaning, found, turn) : unknownPart(meaning, turn)];
}

/** "Was kostet das Winterlager mit Ladegerät?": what is written with a price on the service and on what else is said. */
function findOnBoth(
  meaning: Meaning,
  turn: Turn,
  scope: KnowledgeScope,
): ReturnType<typeof findKnowledge> {
  const { services, unlisted, annotation } = meaning;
  const beside = new Set(plainWords(annotation, rareWeight, meaning.explained));
  if (unlisted.length + beside.size === 0) return null;
  const found = findKnowledge(meaning, turn, scope, ({ passage }) => !("service" in passage));
  if (!found) return null;
  const { title, content } = found.passage;
  const { units } = annotate(`${title}\n${content}`, turn.catalog.vocabulary);
  const told = new Set(units.map(({ key }) => key));
  if (unlisted.length === 0 && ![...beside].some((key) => told.has(key))) return null;
  const named = services.flatMap((it) => it.units.map((at) => annotation.units[at]?.key ?? ""));
  return named.length > 0 && named.every((key) => told.has(key)) ? found : null;
}

function scopeOf({ topics, intents, unlisted }: Meaning): KnowledgeScope {
  const asksUnlisted = intents.has("price") && unlisted.length > 0;
  if (intents.has("surcharge")) return "price";
  if (topics.length > 0 && !asksUnlisted) return "topic";
  if (intents.has("price")) return "price";
  return unlisted.length > 0 ? "thing" : "any";
}

function wantsHours(meaning: Meaning, turn: Turn): boolean {
  const { intents, when, services, topics } = meaning;
  if (services.length === 0 && namedClosures(meaning, turn).length > 0) return true;
  const hasDay = when.days.length > 0 || when.time !== null;
  const isHandOver =
    intents.has("visit") && topics.every(({ concept }) => handOvers.has(concept.id));
  if (topics.length > 0 && !intents.has("hours") && !isHandOver) return false;
  if (services.length === 0 && when.days.some(({ kind }) => kind.startsWith("holidays")))
    return true;
  if (intents.has("hours")) return !intents.has("duration") || hasDay;
  if (!hasDay || intents.has("booking") || intents.has("duration")) return false;
  if (services.length === 0 && asksWhoIsThere(meaning.annotation.words)) return true;
  if (services.length === 0 && isOnClosedDay(meaning, turn)) return true;
  const isVisit = intents.has("visit") || (intents.size === 0 && saysOnlyWhen(meaning));
  if (services.length === 0) return isVisit;
  return isVisit || when.days.some((day) => isClosedOn(day, turn));
}

/** Whatever job is wanted on a day that is closed, that it is closed is the answer; not to what is told of a day gone by. */
function isOnClosedDay({ intents, when, annotation, unlisted }: Meaning, turn: Turn): boolean {
  if (unlisted.length === 0) return false;
  const isWish = [...intents].every((intent) => intent === "availability" || isContext(intent));
  return isWish && !past.test(annotation.words) && when.days.some((day) => isClosedOn(day, turn));
}

const past = /\b(?:war|waren|warst|wart|hatte|hatten|hab|habe|was|were|had|ive|did)\b/;

/** Topics of coming by, on which the hours say at least something. */
const handOvers: ReadonlySet<string> = new Set(["hand-out", "key-drop", "left-vehicles"]);

/** "Und samstags?" is about hours, "Wie wird morgen das Wetter?" is not. */
function saysOnlyWhen({ annotation, explained }: Meaning): boolean {
  return annotation.units.every(({ key }, index) => explained.has(index) || ourselves.has(key));
}

/** "Workshop on Saturday this week?" */
const ourselves: ReadonlySet<string> = new Set(
  foldWords("werkstatt garage workshop laden betrieb shop week woche").split(" ").map(stem),
);

function wantsContact({ intents, topics }: Meaning): boolean {
  const wanted = (["address", "phone", "email", "website", "contact"] as const).some((it) =>
    intents.has(it),
  );
  const isElsewhere = topics.some(({ concept }) => !directions.has(concept.id));
  return wanted && !isElsewhere && !intents.has("callBack") && !intents.has("handoff");
}

/** Ways of getting there, about which the address says at least something. */
const directions: ReadonlySet<string> = new Set(["public-transport", "parking"]);
