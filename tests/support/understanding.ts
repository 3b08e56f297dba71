import type { Passage } from "@/lib/chat/schemas";
import { catalogueOf, type Catalogue } from "@/lib/understanding/catalogue";
import { buildWorkshopContext } from "./build-workshop-context";
import type { WorkshopContext } from "@/lib/workshops/context";

const id = (workshop: number, row: number) =>
  `00000000-0000-4000-8${String(workshop).padStart(3, "0")}-${String(row).padStart(12, "0")}`;

/** A small workshop with ids of its own: `number` tells it from others. */
export type SmallWorkshop = {
  context: WorkshopContext;
  passages: Passage[];
  catalogue: Catalogue;
  /** The id of the n-th service or passage, counted from 1. */
  serviceId: (n: number) => string;
  passageId: (n: number) => string;
};

/** Makes a workshop of a few services and texts. */
export function smallWorkshop(
  number: number,
  services: readonly { name: string; description: string; category?: string }[],
  texts: readonly { kind?: Passage["kind"]; title: string; content: string }[],
): SmallWorkshop {
  const context = {
    ...buildWorkshopContext({ id: id(number, 900), slug: `workshop-${number}` }),
    services: services.map(({ name, description, category = "Service" }, index) => ({
      id: id(number, index + 1),
      name,
      description,
      category,
      priceMinCents: 1_000 * (number + index + 1),
      priceMaxCents: 1_000 * (number + index + 1),
      durationMinutes: 30,
      synonyms: [],
    })),
  };
  const passages = texts.map(({ kind = "faq" as const, title, content }, index) => ({
    id: id(number, 500 + index + 1),
    kind,
    title,
    heading: null,
    content,
    score: 1,
  }));
  return {
    context,
    passages,
    catalogue: catalogueOf(context, passages),
    serviceId: (n) => id(number, n),
    passageId: (n) => id(number, 500 + n),
  };
}
