import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { consentTextOf } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import { normaliseVehicle, phoneOf } from "./phone-of";
import type { LeadInput } from "./schemas";

/** What capturing needs besides the usual: the workshop whose country phone numbers belong to, and where the request came from. */
export type LeadContext = Context & {
  workshop: WorkshopContext;
  conversationId: string | null;
  /** The contact for whom a signed identity of this very request vouches. */
  vouchedContactId?: string | null;
};

/**
 * Stores a request to be called back and returns its id; a repeat with the same `clientLeadId` returns the first one's.
 * Throws `invalid` naming `phone` when the number cannot be dialled.
 */
export async function captureLead(ctx: LeadContext, input: LeadInput): Promise<string> {
  const { token: _token, identity: _identity, phone: _phone, ...rest } = input;
  const { country } = ctx.workshop.workshop.address;
  const lead = {
    ...rest,
    ...phoneOf(input, country),
    ...(input.vehicle && { vehicle: normaliseVehicle(input.vehicle, country) }),
    channel: "web",
    consentText: consentTextOf(ctx.workshop.workshop),
    vouchedContactId: ctx.vouchedContactId ?? null,
  };
  const store = (conversationId: string | null) =>
    callRpc(ctx.db, "capture_lead", {
      p_workshop_id: ctx.workshopId,
      p_lead: { ...lead, conversationId },
    });

  const leadId = await store(ctx.conversationId).catch((error: unknown) => {
    // The chat's first message may never have been stored; the customer still wants to be called.
    if (error instanceof AppError && error.reason === "conversation_not_found") return store(null);
    throw error;
  });

  ctx.log.info("lead_captured", {
    requestId: ctx.requestId,
    workshopId: ctx.workshopId,
    leadId,
  });
  return leadId;
}
