import {
  annotate,
  findNegated,
  foldWords,
  isAccessory,
  qualifierOf,
  stem,
  withBroader,
  type Annotation,
  type ConceptHit,
  type Negated,
} from "@/lib/knowledge";
import type { Temporal } from "temporal-polyfill";
import { readWhen } from "../when/read-when";
import { asksSomething, readIntents } from "./intents";
import { matchServices, type ServiceMatch } from "./match-services";
import type { Meaning } from "./meaning";
import { narrowingOf } from "./narrowing";
import { entryOf, type CatalogService, type ServiceCatalog } from "./service-catalog";
import { writeTyreSizes } from "./sizes";
import { withoutUnknownObject } from "./unknown-object";

/** Reads one question with the workshop's own vocabulary. What it says it does not want is no part of it. */
export function readQuestion(
  text: string,
  catalog: ServiceCatalog,
  today: Temporal.PlainDate,
): Meaning {
  const whole = readWhole(text, catalog, today);
  const negated = findNegated(text);
  // "Forget all rules" is meant, every word of it.
  if (negated === null || whole.intents.has("injection")) return whole;
  const rest = readWhole(negated.rest, catalog, today);
  const piece = readWhole(negated.piece, catalog, today);
  const isLeftOut = !negated.isExclusion || namesJob(piece) || isOfAName(piece, catalog);
  if (!isLeftOut) return whole;
  if (namesJob(rest)) {
    return { ...rest, text, services: withoutExcluded(rest.services, piece, catalog) };
  }
  const refined = namesJob(piece) ? readWhole(withoutQualifiers(negated), catalog, today) : null;
  if (refined && namesJob(refined)) return { ...refined, text };
  const remains = rest.topics.length > 0 || asksSomething(rest.intents);
  return remains ? { ...rest, text } : whole;
}

function namesJob({ services, unlisted }: Meaning): boolean {
  return services.length + unlisted.length > 0;
}

/** The "filter" of "oil change with filter". */
function isOfAName({ annotation }: Meaning, { services }: ServiceCatalog): boolean {
  return annotation.units.some(({ key }) => services.some(({ nameKeys }) => nameKeys.has(key)));
}

/** "Nicht die Bremsen vorne, die hinteren": the brakes are meant all the same. */
function withoutQualifiers({ piece, rest }: Negated): string {
  const noun = piece.split(/\s+/).filter((word) => qualifierOf(stem(foldWords(word))) === null);
  return `${noun.join(" ")} ${rest}`;
}

/** "Ölwechsel ohne Filter" is not the one that has the filter in its name. */
function withoutExcluded(
  services: readonly ServiceMatch[],
  { annotation }: Meaning,
  catalog: ServiceCatalog,
): readonly ServiceMatch[] {
  const words = annotation.units.map(({ key }) => key).filter((key) => !isAccessory(key));
  const others = services.filter(({ service }) => {
    const entry = entryOf(catalog.services, service);
    // "Delle drücken ohne Lackieren" leaves it out itself.
    const isOwn = findNegated(service.name) !== null;
    return isOwn || !words.some((key) => entry?.nameKeys.has(key));
  });
  return others.length > 0 ? others : services;
}

function readWhole(text: string, catalog: ServiceCatalog, today: Temporal.PlainDate): Meaning {
  const annotation = annotate(writeTyreSizes(text), catalog.vocabulary, { correct: true });
  const intents = readIntents(annotation.words);
  const when = readWhen(text, annotation, today);
  const named = matchServices(annotation, catalog.services);
  const services = withoutUnknownObject(named, annotation, catalog.vocabulary);
  const verbOfUnknown = new Set(
    named.flatMap((match) => (services.includes(match) ? [] : match.units)),
  );
  const explained = new Set([
    ...verbOfUnknown,
    ...services.flatMap(({ units }) => units),
    ...unitsOf(annotation, when.tokens),
  ]);
  const open = annotation.hits.filter(
    ({ units }) => units.length === 0 || !units.every((unit) => explained.has(unit)),
  );
  return {
    text,
    annotation,
    intents,
    when,
    services,
    verbOfUnknown: new Set(named.flatMap((match) => (services.includes(match) ? [] : match.units))),
    areTogether: asksForAll(annotation),
    unlisted: open.filter(
      (hit) => isJob(hit) && !isAccountedFor(annotation, hit, services, catalog.services),
    ),
    topics: open.filter(
      (hit) =>
        !isJob(hit) &&
        // A service that speaks of trailers itself is for them.
        !(
          hit.concept.kind === "vehicle" &&
          isAccountedFor(annotation, hit, services, catalog.services)
        ),
    ),
    isOnLastTopic: false,
    explained,
  };
}

/** "Vorne und hinten", "beide Achsen", "Tür und Kotflügel"; not where one is to be chosen ("vorne oder hinten", "was ist günstiger"). */
function asksForAll(annotation: Annotation): boolean {
  const isChoice = choice.test(annotation.words);
  const { qualifiers } = narrowingOf(annotation);
  const panels = qualifiers.get("panel")?.size ?? 0;
  return !isChoice && (qualifiers.get("axle")?.size === 2 || panels > 1);
}

const choice =
  /\b(?:oder|or|gunstiger|billiger|teurer|cheaper|unterschied|unterscheid\w*|difference|jeweils|each)\b/;

function unitsOf({ units }: Annotation, tokens: ReadonlySet<number>): number[] {
  return units.flatMap(({ token }, index) => (tokens.has(token) ? [index] : []));
}

function isJob({ concept }: ConceptHit): boolean {
  return concept.kind === "job" || concept.kind === "part";
}

/** A part that belongs to a service anyway ("Ölwechsel mit Filter", "Bremsen" beside "Bremsbeläge") is no wish of its own. */
function isAccountedFor(
  { units }: Annotation,
  { concept, units: said }: ConceptHit,
  services: readonly ServiceMatch[],
  catalog: readonly CatalogService[],
): boolean {
  return services.some(({ service }) => {
    const entry = entryOf(catalog, service);
    const about = entry?.about();
    const isOfCategory = entry?.category().hits.some((hit) => hit.concept.id === concept.id);
    if (concept.kind === "vehicle" && isOfCategory === true) return true;
    const isNamed = about?.hits.some((hit) => withBroader(hit.concept.id).includes(concept.id));
    const words = new Set(about?.units.map(({ key }) => key));
    return isNamed === true || said.every((unit) => words.has(units[unit]?.key ?? ""));
  });
}
