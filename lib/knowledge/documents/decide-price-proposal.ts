import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AcceptedPrice } from "../schemas";

/** Makes a proposed price, as corrected, the price of its service, new or known. Throws `not_found` when it was decided before. */
export async function acceptPriceProposal(
  ctx: MemberContext,
  proposalId: string,
  price: AcceptedPrice,
): Promise<void> {
  await callRpc(ctx.db, "decide_price_proposal", {
    p_workshop: ctx.workshopSlug,
    p_proposal_id: proposalId,
    p_is_accepted: true,
    p_now: ctx.now().toISOString(),
    p_service_name: price.serviceName,
    p_price_min_cents: price.priceMinCents,
    p_price_max_cents: price.priceMaxCents,
  });
  ctx.log.info("price_accepted", { requestId: ctx.requestId, proposalId });
}

/** Sets a proposed price aside. Throws `not_found` when it was decided before. */
export async function rejectPriceProposal(ctx: MemberContext, proposalId: string): Promise<void> {
  await callRpc(ctx.db, "decide_price_proposal", {
    p_workshop: ctx.workshopSlug,
    p_proposal_id: proposalId,
    p_is_accepted: false,
    p_now: ctx.now().toISOString(),
  });
  ctx.log.info("price_rejected", { requestId: ctx.requestId, proposalId });
}
