import type { WorkshopContext } from "@/lib/workshops/context";
import { workshopSlug } from "@/lib/workshops/schemas";
import { runtime } from "./runtime";

/** The workshop of a public page, from the cache; null when no workshop has this slug. */
export async function findWorkshopContext(slug: string): Promise<WorkshopContext | null> {
  const parsed = workshopSlug.safeParse(slug);
  if (!parsed.success) return null;
  return (await runtime().workshopContexts.get(parsed.data)).value;
}
