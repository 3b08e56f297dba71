import { stem, withBroader } from "@/lib/knowledge";
import type { ServiceFact } from "@/lib/workshops/context";
import { priceSources } from "../facts/source-rows";
import type { Meaning } from "../understand/meaning";
import type { CatalogService } from "../understand/service-catalog";
import { part, type Part, type Turn } from "./part";
import { priceLine } from "./price-part";

const maxListed = 15;

/** The services of the category a question names ("was macht ihr an Bremsen?"), or null when it names none. */
export function categoryServices({ annotation }: Meaning, { catalog }: Turn): ServiceFact[] | null {
  // In "what services do you do for brakes?" the services are what is asked for.
  const asksForServices = whichServices.test(annotation.words);
  const isAsked = (unit: number) => asksForServices && annotation.units[unit]?.key === servicesKey;
  const named = annotation.hits.filter(({ units }) => !units.some(isAsked));
  const things = named.filter(({ concept }) => concept.kind !== "vehicle");
  // The air conditioning of a van is none of the "Van body" jobs.
  const hits = things.length > 0 ? things : named;
  const asked = new Set(hits.flatMap(({ concept }) => withBroader(concept.id)));
  const words = new Set(annotation.units.filter((_, at) => !isAsked(at)).map(({ key }) => key));
  const found = catalog.services.filter((entry) => isInCategory(entry, asked, words));
  return found.length === 0 ? null : found.map(({ service }) => service);
}

/** "What services do you offer?" names none, whatever is called a service here. */
export function asksForAllServices({ annotation: { words, units } }: Meaning): boolean {
  return whichServices.test(words) && units.every(({ key }) => key === servicesKey);
}

const servicesKey = stem("services");
const whichServices = /\b(?:what|which|all|any|your|welche|alle) (?:\w+ )?services\b/;

/** A list of services with their prices. */
export function servicesPart(services: readonly ServiceFact[], turn: Turn): Part {
  const listed = services.slice(0, maxListed);
  const rest = services.length - listed.length;
  return part({
    text: [
      turn.wording.servicesTitle,
      ...listed.map((service) => priceLine(service, turn)),
      ...(rest > 0 ? [turn.wording.moreServices(rest)] : []),
    ].join("\n"),
    sources: priceSources(listed),
    intents: ["price"],
    serviceIds: listed.length <= 4 ? listed.map(({ id }) => id) : [],
  });
}

function isInCategory(
  { category }: CatalogService,
  asked: ReadonlySet<string>,
  words: ReadonlySet<string>,
): boolean {
  const { hits, units } = category();
  return (
    hits.some(({ concept }) => asked.has(concept.id)) ||
    (units.length > 0 && units.every(({ key }) => words.has(key)))
  );
}
