import type { AskOf, ServiceRef } from "@/lib/understanding";
import { idsOf, meantServices, priceSources } from "../evidence";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

/** How long services take; one without a duration says so. */
export function durationAsk(ask: AskOf<"duration">, turn: Turn): Part {
  const { words, wording, frame } = turn;
  const { services, areTogether } = ask;
  const meant = meantServices(services, turn);
  const known = meant.filter(({ service }) => service.durationMinutes > 0);
  const unknown = meant.filter(({ service }) => service.durationMinutes <= 0);
  const total = known.reduce((sum, { service }) => sum + service.durationMinutes, 0);
  // Behind what the same service costs, it needs no name.
  const before = frame.asks[frame.asks.indexOf(ask) - 1];
  const isNamed =
    before !== undefined && "services" in before && sameServices(before.services, services);
  const isSum = areTogether && unknown.length === 0 && known.length > 1;
  return part({
    text: [
      ...known.map(({ service: { name, durationMinutes } }) =>
        isNamed ? words.takes(durationMinutes) : words.duration(name, durationMinutes),
      ),
      ...unknown.map(({ service }) => wording.noDuration(service.name)),
      ...(isSum ? [words.durationTotal(total)] : []),
    ].join("\n"),
    answered: unknown.length === 0,
    sources: priceSources(known),
    intents: ["duration"],
    serviceIds: idsOf(meant),
  });
}

function sameServices(left: readonly ServiceRef[], right: readonly ServiceRef[]): boolean {
  const [only, ...others] = right;
  return others.length === 0 && left.length === 1 && left[0]?.serviceId === only?.serviceId;
}
