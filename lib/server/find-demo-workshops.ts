import { AppError } from "@/lib/core/errors";
import { findWorkshopContext } from "./find-workshop-context";
import type { WorkshopContext } from "@/lib/workshops/context";

/** The workshops of `supabase/demo`; an installation without them shows a landing page without them. */
const demoSlugs = ["kfz-brandt", "northgate-garage"];

/** The demo workshops that are there; none while the database is away, for the page says more than they do. */
export async function findDemoWorkshops(): Promise<WorkshopContext[]> {
  const found = await Promise.all(
    demoSlugs.map((slug) => findWorkshopContext(slug).catch(nullWhileAway)),
  );
  return found.filter((workshop) => workshop !== null);
}

function nullWhileAway(error: unknown): null {
  if (error instanceof AppError && error.code === "unavailable") return null;
  throw error;
}
