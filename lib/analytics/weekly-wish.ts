import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Whether the asking owner gets the week's figures by mail on Mondays. */
export function wantsWeeklyReport({ db, workshopSlug }: MemberContext): Promise<boolean> {
  return callRpc(db, "get_weekly_report", { p_workshop: workshopSlug });
}

/** Orders the Monday mail for the asking owner, or no longer. */
export async function setWeeklyReport(
  { db, workshopSlug }: MemberContext,
  isWanted: boolean,
): Promise<void> {
  await callRpc(db, "set_weekly_report", { p_workshop: workshopSlug, p_is_wanted: isWanted });
}
