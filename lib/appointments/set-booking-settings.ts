import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { BookingSettings } from "./schemas";

/** Changes how customers book, and the bays where they are given. Throws `forbidden` for whoever is no owner. */
export async function setBookingSettings(
  ctx: MemberContext,
  settings: BookingSettings,
): Promise<void> {
  await callRpc(ctx.db, "set_booking_settings", {
    p_workshop: ctx.workshopSlug,
    p_settings: settings,
  });
  ctx.log.info("booking_settings_changed", { requestId: ctx.requestId });
}
