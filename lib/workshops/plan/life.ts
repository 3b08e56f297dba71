import { z } from "zod";
import type { Context, MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "../context";
import { line, parseForm } from "../field-parsing";

/** Whether customers reach nobody: the operator has switched the chat off, or the owner has the workshop deleted. */
export function isClosedToCustomers({
  suspension,
  deletionDueAt,
}: Pick<WorkshopContext["workshop"], "suspension" | "deletionDueAt">): boolean {
  return suspension !== null || deletionDueAt !== null;
}

/** Ends so many trials at most whose time is over, and returns how many. */
export async function endTrials(
  { db, now }: Pick<Context, "db" | "now">,
  limit: number,
): Promise<number> {
  return callRpc(db, "end_trials", { p_now: now().toISOString(), p_limit: limit });
}

const deletion = z.object({ workshopName: line(120) });

/**
 * Closes a workshop to its customers and has everything of it erased in 30 days; returns when. Whoever asks types its name. Throws
 * `invalid` with the field `workshopName`, `forbidden` for whoever is not the owner.
 */
export async function requestDeletion(ctx: MemberContext, raw: unknown): Promise<string> {
  const { workshopName } = parseForm(deletion, raw, "invalid_deletion");
  const dueAt = await callRpc(ctx.db, "request_deletion", {
    p_workshop: ctx.workshopSlug,
    p_name: workshopName,
  });
  ctx.log.info("workshop_deletion_requested", { requestId: ctx.requestId });
  return dueAt;
}

/** Takes the deletion back. Throws `not_found` once it is too late, or where nothing is to be deleted. */
export async function cancelDeletion(ctx: MemberContext): Promise<void> {
  await callRpc(ctx.db, "cancel_deletion", { p_workshop: ctx.workshopSlug });
  ctx.log.info("workshop_deletion_cancelled", { requestId: ctx.requestId });
}

/** Erases so many rows at most of a workshop whose date is over, and returns how many; 0 when none is due. */
export async function eraseDeletedWorkshop(
  { db, now }: Pick<Context, "db" | "now">,
  limit: number,
): Promise<number> {
  return callRpc(db, "erase_deleted_workshop", { p_now: now().toISOString(), p_limit: limit });
}
