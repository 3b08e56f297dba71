import { priceSources } from "../facts/source-rows";
import type { Meaning } from "../understand/meaning";
import { isAddedUp } from "./added-up";
import { part, type Part, type Turn } from "./part";
import { missingText } from "./price-part";
import { groupServices } from "./service-groups";

/** How long the named services take; a service without a duration says so. */
export function durationPart(meaning: Meaning, turn: Turn): Part {
  const { wording, catalog } = turn;
  const services = meaning.services.map(({ service }) => service);
  const known = services.filter(({ durationMinutes }) => durationMinutes > 0);
  const unknown = services.filter(({ durationMinutes }) => durationMinutes <= 0);
  const missing = meaning.intents.has("price") ? [] : missingText(meaning, turn);
  const groups = groupServices(meaning, catalog);
  const isSum = unknown.length === 0 && isAddedUp(groups, meaning, catalog);
  const total = known.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  return part({
    text: [
      ...known.map(({ name, durationMinutes }) => wording.duration(name, durationMinutes)),
      ...unknown.map(({ name }) => wording.noDuration(name)),
      ...(isSum ? [wording.durationTotal(total)] : []),
      ...missing,
    ].join("\n"),
    answered: unknown.length + missing.length === 0,
    sources: priceSources(known),
    intents: ["duration"],
    serviceIds: services.map(({ id }) => id),
  });
}
