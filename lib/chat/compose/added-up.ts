import { areJoined } from "../understand/joined-services";
import type { Meaning } from "../understand/meaning";
import type { ServiceCatalog } from "../understand/service-catalog";
import { areAlternatives, findInclusions, type ServiceGroup } from "./service-groups";

/**
 * Whether the services are several wishes, each named and clear, and not sizes of one job: "Inspektion" may be the small or the large
 * one.
 */
export function areSeveralWishes(
  groups: readonly ServiceGroup[],
  { services: found, areTogether }: Meaning,
  catalog: ServiceCatalog,
): boolean {
  const isClear = groups.length > 1 && groups.every((group) => group.length === 1);
  const wereNamed =
    areTogether || groups.every((group) => group.every(({ units }) => units.length > 0));
  const services = found.map(({ service }) => service);
  return isClear && wereNamed && !areAlternatives(services, catalog);
}

/** Whether what they cost and take is added up: all are wanted, and none is a part of another. */
export function isAddedUp(
  groups: readonly ServiceGroup[],
  meaning: Meaning,
  catalog: ServiceCatalog,
): boolean {
  const services = meaning.services.map(({ service }) => service);
  return (
    areSeveralWishes(groups, meaning, catalog) &&
    findInclusions(services, catalog).length === 0 &&
    areAllWanted(meaning)
  );
}

/** Whether all services are wanted, rather than one or the other, or one held against the other. */
export function areAllWanted(meaning: Meaning): boolean {
  return !meaning.intents.has("compare") && (meaning.areTogether || areJoined(meaning));
}
