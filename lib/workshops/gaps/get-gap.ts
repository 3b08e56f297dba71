import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { locale, type Locale } from "@/lib/core/locales";
import { callRpc } from "@/lib/supabase/call-rpc";

/** The words and language of one open question. Throws `not_found` with reason `gap_not_found`. */
export async function getGap(
  ctx: MemberContext,
  gapId: string,
): Promise<{ question: string; locale: Locale }> {
  const [row] = await callRpc(ctx.db, "get_gap", {
    p_workshop: ctx.workshopSlug,
    p_gap_id: gapId,
  });
  if (!row) throw new AppError("not_found", { reason: "gap_not_found" });
  return { question: row.question, locale: locale.parse(row.locale) };
}
