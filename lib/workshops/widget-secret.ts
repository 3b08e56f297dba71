import type { Context, MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";

/** The secret with which the workshop's own site signs identities; throws `forbidden` for whoever is not its owner. */
export async function getWidgetSecret(ctx: MemberContext): Promise<string> {
  const secret = await callRpc(ctx.db, "get_widget_secret", { p_workshop: ctx.workshopSlug });
  ctx.log.info("widget_secret_read", { requestId: ctx.requestId, workshop: ctx.workshopSlug });
  return secret;
}

/** Makes another secret; the one before counts for 24 hours more. Throws `forbidden` for whoever is not the owner. */
export async function rotateWidgetSecret(
  ctx: MemberContext,
): Promise<{ secret: string; previousUntil: string }> {
  const [row] = await callRpc(ctx.db, "rotate_widget_secret", { p_workshop: ctx.workshopSlug });
  if (row === undefined) throw new AppError("not_found", { reason: "workshop_not_found" });
  ctx.log.info("widget_secret_rotated", { requestId: ctx.requestId, workshop: ctx.workshopSlug });
  return { secret: row.secret, previousUntil: row.previous_until };
}

/** For the server itself, to check what was signed: the secret, and the one before while it lasts. */
export async function listWidgetSecrets(
  ctx: Pick<Context, "db" | "workshopId">,
): Promise<string[]> {
  return callRpc(ctx.db, "list_widget_secrets", { p_workshop_id: ctx.workshopId });
}
