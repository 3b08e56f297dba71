import type { AskOf } from "@/lib/understanding";
import { idsOf, meantServices, priceSources } from "../evidence";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

/** How long services take; one without a duration says so. */
export function durationAsk({ services, areTogether }: AskOf<"duration">, turn: Turn): Part {
  const { words, wording } = turn;
  const meant = meantServices(services, turn);
  const known = meant.filter(({ service }) => service.durationMinutes > 0);
  const unknown = meant.filter(({ service }) => service.durationMinutes <= 0);
  const total = known.reduce((sum, { service }) => sum + service.durationMinutes, 0);
  const isSum = areTogether && unknown.length === 0 && known.length > 1;
  return part({
    text: [
      ...known.map(({ service }) => words.duration(service.name, service.durationMinutes)),
      ...unknown.map(({ service }) => wording.noDuration(service.name)),
      ...(isSum ? [words.durationTotal(total)] : []),
    ].join("\n"),
    answered: unknown.length === 0,
    sources: priceSources(known),
    intents: ["duration"],
    serviceIds: idsOf(meant),
  });
}
