import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { FactKind } from "../schemas";
import { nameRepeated } from "./name-repeated";
import { parseFact } from "./parse-fact";

/**
 * Adds a service, FAQ, closure or safety card, or changes the one of this id; returns its id. Throws `invalid` or `conflict`
 * with the refused fields, `forbidden` for mechanics and viewers, `not_found` for an id that is not this workshop's.
 */
export async function saveFact(
  ctx: MemberContext,
  kind: FactKind,
  raw: unknown,
  id: string | null,
): Promise<string> {
  const factId = await callRpc(ctx.db, "save_fact", {
    p_workshop: ctx.workshopSlug,
    p_kind: kind,
    p_fact: parseFact(kind, raw),
    p_id: id,
  }).catch((error: unknown) => {
    throw nameRepeated(error, kind);
  });
  ctx.log.info("fact_saved", { requestId: ctx.requestId, kind, factId });
  return factId;
}
