import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { priceProposal, type PriceProposal } from "../schemas";

/** Lists the prices found in documents that nobody has decided on, by document; at most 500. */
export async function listPriceProposals(ctx: MemberContext): Promise<PriceProposal[]> {
  const rows = await callRpc(ctx.db, "list_price_proposals", { p_workshop: ctx.workshopSlug });
  return rows.map((row) =>
    priceProposal.parse({
      id: row.id,
      documentId: row.document_id,
      documentTitle: row.document_title,
      serviceName: row.service_name,
      priceMinCents: row.price_min_cents,
      priceMaxCents: row.price_max_cents,
      currentMinCents: row.current_min_cents,
      currentMaxCents: row.current_max_cents,
      isKnownService: row.is_known_service,
      currency: row.currency,
    }),
  );
}
