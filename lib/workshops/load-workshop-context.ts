import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { workshopContext, type WorkshopContext } from "./context";

/** Reads everything a turn needs of a workshop in one call; null when no workshop has this slug. */
export async function loadWorkshopContext(
  ctx: Pick<Context, "db">,
  slug: string,
): Promise<WorkshopContext | null> {
  const found = await callRpc(ctx.db, "get_workshop_context", { p_slug: slug });
  return found === null ? null : workshopContext.parse(found);
}
