import { brakeAndTyreConcepts } from "./brakes-and-tyres";
import { businessTopics } from "./business-topics";
import type { Concept } from "./concept";
import { customerTopics, languageTopics } from "./customer-topics";
import { discountGroups } from "./discount-groups";
import { electricAndBodyConcepts } from "./electrics-and-body";
import { engineAndDriveConcepts } from "./engine-and-drive";
import { maintenanceConcepts } from "./maintenance";
import { rentalTopics } from "./rental-topics";
import { vehicleConcepts } from "./vehicles";
import { workshopTopics } from "./workshop-topics";

/** Everything the engine knows customers of a workshop by. */
export const concepts: readonly Concept[] = [
  ...maintenanceConcepts,
  ...brakeAndTyreConcepts,
  ...engineAndDriveConcepts,
  ...electricAndBodyConcepts,
  ...vehicleConcepts,
  ...customerTopics,
  ...languageTopics,
  ...businessTopics,
  ...workshopTopics,
  ...discountGroups,
  ...rentalTopics,
];

const byId = new Map(concepts.map((concept) => [concept.id, concept]));

/** The concept of that id, or null. */
export function findConcept(id: string): Concept | null {
  return byId.get(id) ?? null;
}

/** The concept itself and everything it is a part or kind of. */
export function withBroader(id: string): readonly string[] {
  return [id, ...(byId.get(id)?.broader ?? []).flatMap(withBroader)];
}

const generic = new Set(concepts.flatMap(({ broader = [] }) => broader));

/** Whether other concepts are kinds of this one, so that a question that also names a kind means that. */
export function isGeneric(id: string): boolean {
  return generic.has(id);
}

/** Whole words that the concepts' patterns look for; what goes on with a wildcard is only the beginning of one. */
export function patternWords(): string[] {
  return concepts
    .flatMap(({ pattern, unless }) => [pattern?.source ?? "", unless?.source ?? ""])
    .flatMap(
      (source) => source.replaceAll("\\b", " ").match(/(?<![a-z\\])[a-z]{4,}(?![a-z\\?[(])/g) ?? [],
    );
}

/** The ways to say a concept, both languages. */
export function surfacesOf(concept: Concept): string[] {
  return `${concept.de}, ${concept.en}`.split(",").map((surface) => surface.trim());
}
