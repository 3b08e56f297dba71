import { annotate, withBroader, type Annotation, type ConceptHit } from "@/lib/knowledge";
import type { Temporal } from "temporal-polyfill";
import { readWhen } from "../when/read-when";
import { readIntents } from "./intents";
import { matchServices, type ServiceMatch } from "./match-services";
import type { Meaning } from "./meaning";
import type { CatalogService, ServiceCatalog } from "./service-catalog";

/** Reads one question with the workshop's own vocabulary. */
export function readQuestion(
  text: string,
  catalog: ServiceCatalog,
  today: Temporal.PlainDate,
): Meaning {
  const annotation = annotate(text, catalog.vocabulary, { correct: true });
  const intents = readIntents(annotation.words);
  const when = readWhen(text, annotation, today);
  const services = matchServices(annotation, catalog.services);
  const explained = new Set([
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
    unlisted: open.filter(
      (hit) => isJob(hit) && !isAccountedFor(annotation, hit, services, catalog.services),
    ),
    topics: open.filter((hit) => !isJob(hit)),
    explained,
  };
}

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
    const about = catalog.find((entry) => entry.service === service)?.about;
    const isNamed = about?.hits.some((hit) => withBroader(hit.concept.id).includes(concept.id));
    const words = new Set(about?.units.map(({ key }) => key));
    return isNamed === true || said.every((unit) => words.has(units[unit]?.key ?? ""));
  });
}
