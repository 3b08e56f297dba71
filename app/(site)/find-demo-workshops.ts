import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import type { WorkshopContext } from "@/lib/workshops/context";

/** The workshops of `supabase/demo`; an installation without them shows a landing page without them. */
const demoSlugs = ["kfz-brandt", "northgate-garage"];

/** The demo workshops that are there. */
export async function findDemoWorkshops(): Promise<WorkshopContext[]> {
  const found = await Promise.all(demoSlugs.map((slug) => findWorkshopContext(slug)));
  return found.filter((workshop) => workshop !== null);
}
