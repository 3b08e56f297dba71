import type { ServiceFact } from "@/lib/workshops/context";

export type ServiceGroup = { category: string; services: readonly ServiceFact[] };

/** Services by category in the order the workshop lists them; those without a category (`""`) come last. */
export function groupServices(services: readonly ServiceFact[]): ServiceGroup[] {
  const byCategory = Map.groupBy(services, ({ category }) => category.trim());
  const groups = [...byCategory].map(([category, members]) => ({ category, services: members }));
  return groups.toSorted((left, right) => Number(!left.category) - Number(!right.category));
}
