import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { FactKind } from "../schemas";

/** Removes a service, FAQ, closure or safety card. Throws `not_found` when it is not this workshop's. */
export async function deleteFact(ctx: MemberContext, kind: FactKind, id: string): Promise<void> {
  await callRpc(ctx.db, "delete_fact", { p_workshop: ctx.workshopSlug, p_kind: kind, p_id: id });
  ctx.log.info("fact_deleted", { requestId: ctx.requestId, kind, factId: id });
}
