import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { locale, type Locale } from "@/lib/core/locales";
import { callRpc } from "@/lib/supabase/call-rpc";
import { nameRepeated } from "../facts/name-repeated";
import { parseFact } from "../facts/parse-fact";
import type { FactKind } from "../schemas";

/** What answers a question: a new fact, or with `id` a changed one. */
export type Resolution = { kind: FactKind; id: string | null; raw: unknown };

/** The question that was asked in vain, to be asked again. */
export type ResolvedGap = { factId: string; question: string; locale: Locale };

/**
 * Writes what answers a question and closes the gap, both or neither. Throws as `saveFact` does, and `not_found` with reason
 * `gap_not_found`.
 */
export async function resolveGap(
  ctx: MemberContext,
  gapId: string,
  { kind, id, raw }: Resolution,
): Promise<ResolvedGap> {
  const [row] = await callRpc(ctx.db, "resolve_gap", {
    p_workshop: ctx.workshopSlug,
    p_gap_id: gapId,
    p_kind: kind,
    p_fact: parseFact(kind, raw),
    p_fact_id: id,
  }).catch((error: unknown) => {
    throw nameRepeated(error, kind);
  });
  if (!row) throw new AppError("not_found", { reason: "gap_not_found" });
  ctx.log.info("gap_resolved", { requestId: ctx.requestId, gapId, kind, factId: row.fact_id });
  return { factId: row.fact_id, question: row.question, locale: locale.parse(row.locale) };
}
