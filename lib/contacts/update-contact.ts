import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { toE164 } from "@/lib/core/phone";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { ContactPatch } from "./schemas";
import { toContactDetail, type ContactDetail } from "./to-contact-detail";

/**
 * Changes what is known of a customer. Throws `invalid` naming `phone` for a number that cannot be dialled, and `conflict` with reason
 * `contact_known` where another customer has the number or address.
 */
export async function updateContact(
  ctx: MemberContext & { workshop: WorkshopContext },
  contactId: string,
  { phone, email, ...rest }: ContactPatch,
): Promise<ContactDetail> {
  const changed = await callRpc(ctx.db, "update_contact", {
    p_workshop: ctx.workshopSlug,
    p_contact_id: contactId,
    p_change: {
      ...rest,
      ...(email !== undefined && { email: email || null }),
      ...(phone !== undefined && { phone: numberOf(phone, ctx.workshop.workshop.address.country) }),
    },
  });
  ctx.log.info("contact_updated", { requestId: ctx.requestId, contactId });
  return toContactDetail(changed, ctx.now());
}

function numberOf(phone: string, country: string): string | null {
  if (phone === "") return null;
  const number = toE164(phone, country);
  if (number !== null) return number;
  throw new AppError("invalid", {
    reason: "bad_phone",
    issues: [{ path: "phone", rule: "must be a phone number that can be called" }],
  });
}
