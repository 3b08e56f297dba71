import { isAccessory, questionTerms, rareWeight } from "@/lib/knowledge";
import type { ServiceMatch } from "./match-services";
import type { Meaning } from "./meaning";
import type { CatalogService, ServiceCatalog } from "./service-catalog";
import type { Thread } from "./thread";

/** More is a question of its own rather than "and the other one". */
const mostWords = 3;

/**
 * "Und die Motorhaube?" after a door, "und beim Motorrad?", "und fürs Auto?": the services whose names are the last one's but for what
 * is said now. Empty when what is said is not what tells them apart.
 */
export function namedSiblings(
  meaning: Meaning,
  thread: Thread,
  catalog: ServiceCatalog,
): ServiceMatch[] {
  const last = catalog.services.filter(({ service }) =>
    thread.services.some((match) => match.service === service),
  );
  const names = tellingWords(meaning, catalog.services);
  const isNew = last.every(({ nameKeys }) => names.some((key) => !nameKeys.has(key)));
  if (last.length === 0 || names.length === 0 || !isNew) return [];
  const isShared = (key: string) =>
    names.includes(key) || isAccessory(key) || last.some(({ nameKeys }) => nameKeys.has(key));
  const shares = ({ nameKeys }: CatalogService) =>
    last.some((entry) => [...nameKeys].some((key) => entry.nameKeys.has(key)));
  return catalog.services
    .filter((entry) => names.every((key) => entry.nameKeys.has(key)) && shares(entry))
    .filter(({ nameKeys }) => [...nameKeys].every(isShared))
    .map(({ service }) => ({ service, units: [], isExact: true }));
}

/** The words that stand in the name of some service; none when something else of weight is said beside them. */
function tellingWords(
  { annotation, when }: Meaning,
  services: readonly CatalogService[],
): readonly string[] {
  const said = annotation.units.filter(({ token }) => !when.tokens.has(token));
  const keys = [...new Set(said.map(({ key }) => key))];
  const names = keys.filter((key) => services.some(({ nameKeys }) => nameKeys.has(key)));
  const isForeign = questionTerms(annotation)
    .filter(({ weight }) => weight >= rareWeight)
    .some((term) => term.keys.some((key) => keys.includes(key) && !names.includes(key)));
  return isForeign || said.length > mostWords ? [] : names;
}
