import { findConcept, type Annotation } from "@/lib/knowledge";
import type { FormItem, ServiceForm } from "./service-form";

/** "Am Motorrad" says what a job is for: it tells two services apart, and makes no choice of two jobs. */
export function isVehicle({ concepts }: FormItem): boolean {
  return concepts.length > 0 && concepts.every((id) => findConcept(id)?.kind === "vehicle");
}

/** Who says "car" means no van's service and no motorbike's, unless both are said. */
export function isForOtherVehicle({ words, hits }: Annotation, name: ServiceForm): boolean {
  const kinds = name.items.filter(isVehicle).flatMap(({ concepts }) => concepts);
  const isSaid = hits.some(({ concept }) => kinds.includes(concept.id));
  return (
    !isSaid &&
    kinds.some((id) => (largeVehicles.has(id) ? carOnly : anyCar).test(words) && noCars.has(id))
  );
}

const carOnly = /\b(?:cars?|pkw)\b/;
const anyCar = /\b(?:cars?|pkw|autos?)\b/;
/** A van, too, is somebody's "Auto". */
const largeVehicles: ReadonlySet<string> = new Set(["van", "lorry", "motorhome"]);
const noCars: ReadonlySet<string> = new Set([
  ...largeVehicles,
  "motorbike",
  "quad",
  "bicycle",
  "boat",
  "trailer",
  "tractor",
]);
