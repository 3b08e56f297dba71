import { findConcept } from "@/lib/knowledge";
import type { ServiceFact } from "@/lib/workshops/context";
import type { Meaning } from "../understand/meaning";
import { sharesUnits, type ServiceMatch } from "../understand/match-services";
import { entryOf, type CatalogService, type ServiceCatalog } from "../understand/service-catalog";

/** Services that answer the same words of a question: one when it was clear, several when it left a choice. */
export type ServiceGroup = readonly ServiceMatch[];

/**
 * Sorts the services of a question into wishes: what shares words is a choice, what does not is wanted together, and so are both
 * axles, or a door and a wing, where both are asked for.
 */
export function groupServices(
  { services, areTogether }: Pick<Meaning, "services" | "areTogether">,
  catalog: ServiceCatalog,
): ServiceGroup[] {
  return groupByWords(services).flatMap((group) =>
    areTogether && placeGroups.some((it) => isOnePerPlace(group, it, catalog))
      ? group.map((it) => [it])
      : [group],
  );
}

const placeGroups = ["axle", "panel"];

function isOnePerPlace(group: ServiceGroup, places: string, catalog: ServiceCatalog): boolean {
  const named = group.map(({ service }) => {
    const entry = entryOf(catalog.services, service);
    return [...(entry?.forms[0]?.narrowing.qualifiers.get(places) ?? [])].join();
  });
  return !named.includes("") && new Set(named).size === group.length;
}

function groupByWords(matches: readonly ServiceMatch[]): ServiceGroup[] {
  const groups: ServiceMatch[][] = [];
  for (const match of matches) {
    const group = groups.find((others) => others.some((other) => sharesUnits(other, match)));
    if (group) group.push(match);
    else groups.push([match]);
  }
  return groups;
}

/** One of several wanted services that another one contains by its own description. */
export type Inclusion = { included: ServiceFact; within: ServiceFact };

/** Finds wanted services that are part of another wanted one ("große Inspektion mit Ölwechsel"). */
export function findInclusions(
  services: readonly ServiceFact[],
  catalog: ServiceCatalog,
): Inclusion[] {
  const entries = catalog.services.filter(({ service }) => services.includes(service));
  return entries.flatMap((inner) => {
    const outer = entries.find((other) => other !== inner && contains(other, inner, catalog));
    return outer ? [{ included: inner.service, within: outer.service }] : [];
  });
}

/** Whether services are sizes of one job (small and large service), which nobody adds up. */
export function areAlternatives(
  services: readonly ServiceFact[],
  catalog: ServiceCatalog,
): boolean {
  const families = catalog.services
    .filter(({ service }) => services.includes(service))
    .map((entry) => new Set(conceptsOf(entry).flatMap((id) => findConcept(id)?.broader ?? [])));
  const [first, ...others] = families;
  const shared = [...(first ?? [])].filter((id) => others.every((family) => family.has(id)));
  return shared.some((id) => findConcept(id)?.kind === "job");
}

/** Also by way of a third: the large service is "wie kleine Inspektion", and that has the oil change in it. */
function contains(outer: CatalogService, inner: CatalogService, { services }: ServiceCatalog) {
  if (mentions(outer, inner)) return true;
  return services.some(
    (middle) =>
      middle !== outer && middle !== inner && mentions(outer, middle) && mentions(middle, inner),
  );
}

function mentions(outer: CatalogService, inner: CatalogService): boolean {
  const own = new Set(conceptsOf(outer));
  const wanted = nameConcepts(inner).filter((id) => !own.has(id));
  return wanted.some((id) => outer.contents().hits.some(({ concept }) => concept.id === id));
}

/** What the service itself is called; a synonym may be broader than the service. */
function nameConcepts({ forms: [name] }: CatalogService): readonly string[] {
  return name?.items.length === 1 ? (name.items[0]?.concepts ?? []) : [];
}

function conceptsOf({ forms }: CatalogService): string[] {
  return forms.flatMap(({ items }) => (items.length === 1 ? (items[0]?.concepts ?? []) : []));
}
