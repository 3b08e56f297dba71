import type { ServiceFact } from "@/lib/workshops/context";
import { priceWithDays } from "../facts/price-days";
import { sumOf } from "../facts/prices";
import { priceSources } from "../facts/source-rows";
import type { Meaning } from "../understand/meaning";
import { missingVariants } from "../understand/missing-variants";
import { openQuestion } from "./action-part";
import { areAllWanted, areSeveralWishes } from "./added-up";
import { amountText } from "./amount";
import { part, type Part, type Turn } from "./part";
import { affirms } from "./polarity";
import { findInclusions, groupServices, type ServiceGroup } from "./service-groups";

const maxListed = 12;

/** Prices of the services a question names: one with its description, a choice as a list, several wishes with their sum. */
export function pricePart(meaning: Meaning, turn: Turn): Part {
  const services = meaning.services.map(({ service }) => service).slice(0, maxListed);
  const groups = groupServices(meaning, turn.catalog);
  const { intents } = meaning;
  const isAffirmed =
    intents.has("availability") &&
    !intents.has("price") &&
    !intents.has("compare") &&
    meaning.unlisted.length === 0 &&
    affirms(meaning, services, turn);
  const lines = services.map((service) => priceLine(service, turn));
  const missing = missingText(meaning, turn);
  const isWhole = meaning.unlisted.length === 0 && missing.length === 0;
  const text = [
    ...headline(groups, isAffirmed, turn),
    ...lines,
    ...describe(services, meaning, turn),
    ...(meaning.intents.has("cheaper")
      ? comparison(services, turn)
      : closing(groups, services, meaning, turn)),
    ...missing,
    ...(meaning.unlisted.length > 0 ? [turn.wording.someUnknown] : []),
  ].join("\n");
  return part({
    text,
    answered: isWhole,
    actions: isWhole ? [] : [openQuestion(meaning)],
    sources: priceSources(services),
    intents: ["price"],
    serviceIds: services.map(({ id }) => id),
  });
}

/** Of "front and rear" what the list has nothing on. */
export function missingText({ annotation, services }: Meaning, { catalog, wording }: Turn) {
  const missing = missingVariants(annotation, services, catalog).map(
    ({ value, word }) => word ?? wording.variants[value] ?? value,
  );
  return missing.length === 0 ? [] : [wording.notListed(missing)];
}

/** One row of the price list. */
export function priceLine(service: ServiceFact, turn: Turn): string {
  const price = priceWithDays(service, turn, (it) => amountText(it, turn));
  return `${service.name}: ${price}`;
}

function headline(groups: readonly ServiceGroup[], isAffirmed: boolean, { wording }: Turn) {
  if (isAffirmed && groups.every((group) => group.every(({ isExact }) => isExact))) {
    return [wording.weOffer];
  }
  return groups.some((group) => group.length > 1) ? [wording.priceOptions] : [];
}

/** What is included matters most when it is about one service, or when the services are compared. */
function describe(services: readonly ServiceFact[], { intents }: Meaning, turn: Turn): string[] {
  const described = services.filter(({ description }) => description.trim() !== "");
  if (services.length === 1) return described.map(({ description }) => description);
  return intents.has("compare")
    ? described.map(({ name, description }) => turn.wording.aboutService(name, description))
    : [];
}

/** Which one is cheaper, as far as that is certain: both ends of its range must be lower. */
function comparison(services: readonly ServiceFact[], { wording }: Turn): string[] {
  const [first, second] = services
    .filter(({ priceMinCents }) => priceMinCents !== null)
    .toSorted((left, right) => (left.priceMinCents ?? 0) - (right.priceMinCents ?? 0));
  if (!first || !second) return [];
  const isCheaper =
    (first.priceMinCents ?? 0) < (second.priceMinCents ?? 0) &&
    (first.priceMaxCents ?? 0) < (second.priceMaxCents ?? 0);
  return [isCheaper ? wording.cheapest(first.name) : wording.sameRange];
}

function closing(
  groups: readonly ServiceGroup[],
  services: readonly ServiceFact[],
  meaning: Meaning,
  turn: Turn,
): string[] {
  if (!areSeveralWishes(groups, meaning, turn.catalog)) return [];
  const inclusions = findInclusions(services, turn.catalog);
  const [inclusion] = inclusions;
  if (inclusion) {
    return [turn.wording.included(inclusion.included.name, inclusion.within.name)];
  }
  const sum = areAllWanted(meaning) ? sumOf(services) : null;
  return sum ? [turn.wording.total(amountText(sum, turn))] : [];
}
