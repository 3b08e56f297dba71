import { foldWords } from "@/lib/knowledge";
import type { ServiceFact, WorkshopContext } from "@/lib/workshops/context";

/** The services that a text calls by their whole names; a longer name hides a shorter one inside it. */
export function namedServices(text: string, { services }: WorkshopContext): ServiceFact[] {
  let rest = ` ${foldWords(text)} `;
  const byLength = services
    .map((service) => ({ service, name: ` ${foldWords(service.name)} ` }))
    .toSorted((left, right) => right.name.length - left.name.length);
  return byLength.flatMap(({ service, name }) => {
    if (name.trim() === "" || !rest.includes(name)) return [];
    rest = rest.replaceAll(name, " · ");
    return [service];
  });
}
