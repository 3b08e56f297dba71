import { plainWords, saidWeight } from "@/lib/knowledge";
import type { ServiceMatch } from "./match-services";
import type { Meaning } from "./meaning";
import type { ServiceCatalog } from "./service-catalog";
import type { Thread } from "./thread";

/**
 * "And the newer gas" after a service for the older one: the only service of the last one's kind whose description says all that is
 * newly said. Empty where something is named by itself, or several could be meant.
 */
export function describedSibling(
  { annotation, services, unlisted, topics }: Meaning,
  thread: Thread,
  catalog: ServiceCatalog,
): ServiceMatch[] {
  const words = plainWords(annotation, saidWeight);
  if (services.length + unlisted.length + topics.length > 0 || words.length < 2) return [];
  const last = catalog.services.filter(({ service }) =>
    thread.services.some((match) => match.service === service),
  );
  const siblings = catalog.services.filter((entry) => {
    const isOther = !last.includes(entry);
    const isAlike = last.some(({ nameKeys }) => [...nameKeys].some((it) => entry.nameKeys.has(it)));
    const told = new Set(entry.about().units.map(({ key }) => key));
    return isOther && isAlike && words.every((key) => told.has(key));
  });
  return siblings.length === 1
    ? siblings.map(({ service }) => ({ service, units: [], isExact: true }))
    : [];
}
