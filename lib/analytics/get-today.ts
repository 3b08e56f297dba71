import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { today, type Today } from "./schemas";

/** What the member finds to do now, as far as their role may see it. */
export async function getToday(ctx: MemberContext): Promise<Today> {
  const [row] = await callRpc(ctx.db, "get_today", {
    p_workshop: ctx.workshopSlug,
    p_now: ctx.now().toISOString(),
  });
  if (!row) throw new AppError("not_found", { reason: "workshop_not_found" });
  return today.parse({
    day: row.day,
    waitingCount: row.waiting_count,
    waiting: row.waiting,
    leadCount: row.lead_count,
    leads: row.leads,
    gapCount: row.gap_count,
    gaps: row.gaps,
    priceCount: row.price_count,
    requestedCount: row.requested_count,
    appointments: row.appointments,
    yesterday: row.yesterday,
  });
}
