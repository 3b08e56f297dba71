import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ServiceBoundsInput } from "./schemas";

/** On which weekdays and until when a service may begin. Throws `not_found` for a service of another workshop. */
export async function setServiceBounds(
  ctx: MemberContext,
  serviceId: string,
  { weekdays, until }: ServiceBoundsInput,
): Promise<void> {
  await callRpc(ctx.db, "set_service_bounds", {
    p_workshop: ctx.workshopSlug,
    p_service_id: serviceId,
    p_weekdays: weekdays,
    p_until: until,
  });
}
