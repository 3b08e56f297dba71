import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Sets a question aside that needs no answer, or with `isDismissed` false takes it up again. */
export async function dismissGap(
  ctx: MemberContext,
  gapId: string,
  isDismissed: boolean,
): Promise<void> {
  await callRpc(ctx.db, "dismiss_gap", {
    p_workshop: ctx.workshopSlug,
    p_gap_id: gapId,
    p_is_dismissed: isDismissed,
  });
  ctx.log.info("gap_dismissed", { requestId: ctx.requestId, gapId, isDismissed });
}
