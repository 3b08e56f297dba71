import type { Context, MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** The secret with which the workshop's own site signs identities; throws `forbidden` for whoever is not its owner. */
export async function getWidgetSecret(ctx: MemberContext): Promise<string> {
  const secret = await callRpc(ctx.db, "get_widget_secret", { p_workshop: ctx.workshopSlug });
  ctx.log.info("widget_secret_read", { requestId: ctx.requestId, workshop: ctx.workshopSlug });
  return secret;
}

/** The same for the server itself, to check what was signed with it. */
export async function findWidgetSecret(ctx: Pick<Context, "db" | "workshopId">): Promise<string> {
  return callRpc(ctx.db, "find_widget_secret", { p_workshop_id: ctx.workshopId });
}
