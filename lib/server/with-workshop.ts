import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { WorkshopContext } from "@/lib/workshops/context";
import { findWorkshopContext } from "./find-workshop-context";

/** A member's context with the workshop's cached facts, which are public; whether it is the member's is for the database to say. */
export async function withWorkshop<Ctx extends MemberContext>(
  ctx: Ctx,
): Promise<Ctx & { workshop: WorkshopContext }> {
  const workshop = await findWorkshopContext(ctx.workshopSlug);
  if (workshop === null) throw new AppError("not_found", { reason: "workshop_not_found" });
  return { ...ctx, workshop };
}
