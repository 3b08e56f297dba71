import { isPanel, qualifierOf, type Annotation } from "@/lib/knowledge";
import type { ServiceMatch } from "./match-services";
import { narrowingOf } from "./narrowing";
import { entryOf, type ServiceCatalog } from "./service-catalog";

/** A variant that was asked for and that no listed service is: its group and value, and the customer's word for it, if there is one. */
export type MissingVariant = { group: string; value: string; word: string | null };

/**
 * "Bremsen vorne und hinten" where only the front is listed: each variant that the question names beside one that there is. A service
 * that names none is for all of them.
 */
export function missingVariants(
  annotation: Annotation,
  services: readonly ServiceMatch[],
  catalog: ServiceCatalog,
): MissingVariant[] {
  const names = services.flatMap(({ service }) => {
    const entry = entryOf(catalog.services, service);
    return entry?.forms[0] ? [entry.forms[0].narrowing.qualifiers] : [];
  });
  return [...narrowingOf(annotation).qualifiers].flatMap(([group, asked]) => {
    const offered = names.map((qualifiers) => qualifiers.get(group));
    if (asked.size < 2 || offered.some((values) => values === undefined)) return [];
    const listed = new Set(offered.flatMap((values) => [...(values ?? [])]));
    return [...asked]
      .filter((value) => !listed.has(value))
      .map((value) => ({ group, value, word: wordFor(annotation, group, value) }));
  });
}

function wordFor({ tokens, units }: Annotation, group: string, value: string): string | null {
  const token =
    group === "panel"
      ? tokens.find(({ word }) => isPanel(value, word))
      : tokens[
          units.find(({ key }) => {
            const qualifier = qualifierOf(key);
            return qualifier?.group === group && qualifier.value === value;
          })?.token ?? -1
        ];
  return token?.raw ?? null;
}
