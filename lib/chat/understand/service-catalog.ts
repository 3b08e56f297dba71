import { LRUCache } from "lru-cache";
import { annotate, vocabularyMaker, type Annotation, type Vocabulary } from "@/lib/knowledge";
import type { ServiceFact, WorkshopContext } from "@/lib/workshops/context";
import { cueBeginnings, cueWords } from "./cues";
import { readServiceForm, type ServiceForm } from "./service-form";

/** A service with everything that recognising it needs. */
export type CatalogService = {
  service: ServiceFact;
  /** Stems of all words of its name. */
  nameKeys: ReadonlySet<string>;
  /** The name first, then the synonyms. */
  forms: readonly ServiceForm[];
  /** Read, like `about`, when it is first asked for. */
  category: () => Annotation;
  /** Name and description together, to see what is included. */
  about: () => Annotation;
  /** The same without what the description says is not included, or comes before it. */
  contents: () => Annotation;
};

/** A workshop's services and the words it uses. */
export type ServiceCatalog = {
  services: readonly CatalogService[];
  vocabulary: Vocabulary;
  /** Concepts of which the price list speaks anywhere, by id; read when they are first asked for. */
  concepts: () => ReadonlySet<string>;
};

const buildVocabulary = vocabularyMaker({ words: cueWords(), beginnings: cueBeginnings() });

/** One takes half a millisecond to make and 40 KB or, with fifty services, 150 KB to keep: more than the context itself. */
const catalogs = new LRUCache<WorkshopContext, ServiceCatalog>({ max: 1_000 });

/** Takes a workshop's services apart, once for each context object as long as it is in use. */
export function catalogOf(context: WorkshopContext): ServiceCatalog {
  const known = catalogs.get(context);
  if (known) return known;
  const catalog = buildCatalog(context);
  catalogs.set(context, catalog);
  return catalog;
}

/** What recognises a listed service. */
export function entryOf(
  services: readonly CatalogService[],
  service: ServiceFact,
): CatalogService | undefined {
  return services.find((entry) => entry.service === service);
}

function buildCatalog({ services, workshop, safetyCards }: WorkshopContext): ServiceCatalog {
  const ownTexts = services.flatMap(({ name, category, description, synonyms }) => [
    name,
    category,
    description,
    ...synonyms,
  ]);
  const vocabulary = buildVocabulary([
    workshop.name,
    workshop.address.city,
    ...ownTexts,
    ...safetyCards.flatMap(({ triggers }) => triggers),
  ]);
  return {
    vocabulary,
    services: services.map((service) => toCatalogService(service, vocabulary)),
    concepts: once(() => {
      const texts = services.flatMap(({ name, description, synonyms }) => [
        name,
        description,
        ...synonyms,
      ]);
      return conceptsOf(texts, vocabulary);
    }),
  };
}

/** Which concepts texts speak of, by id. */
export function conceptsOf(texts: readonly string[], vocabulary: Vocabulary): Set<string> {
  return new Set(
    texts.flatMap((text) => annotate(text, vocabulary).hits.map(({ concept }) => concept.id)),
  );
}

function toCatalogService(service: ServiceFact, vocabulary: Vocabulary): CatalogService {
  const others = new Set([headOf(service.name), ...service.synonyms]);
  others.delete(service.name);
  const name = readServiceForm(service.name, vocabulary);
  return {
    service,
    nameKeys: name.keys,
    forms: [name, ...[...others].map((text) => readServiceForm(text, vocabulary))],
    category: once(() => annotate(service.category, vocabulary)),
    about: once(() => annotate(`${service.name}. ${service.description}`, vocabulary)),
    contents: once(() =>
      annotate(`${service.name}. ${service.description.replace(outside, " ")}`, vocabulary),
    ),
  };
}

/** "Without wheel alignment", "camera calibration extra", "after a new screen". */
const outside =
  /\b(?:ohne|without|excluding|exklusive|zzgl\.?|not including|after an?|nach (?:neue[mnr]?|eine[mr]|jede[mr]))\s[^,.;]*|[^,.;]*\b(?:extra|not included|nicht enthalten|nicht inbegriffen)\b/gi;

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * What comes with a service need not be said to mean it: "Zahnriemen mit Wasserpumpe", "Inspektion nach Herstellervorgabe",
 * nor for what: "Getriebespülung für Automatikgetriebe".
 */
function headOf(name: string): string {
  const [head = ""] = name.split(
    /\s*[(,]|\s+[-–]\s+|\s+(?:mit|inkl\.?|inklusive|incl\.?|including|with|nach|bis|je|pro|per|samt|up to|für|for)\s/i,
  );
  return head.trim() === "" ? name : head;
}
