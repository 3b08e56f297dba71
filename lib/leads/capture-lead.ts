import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { readPhone } from "@/lib/core/phone";
import { normalisePlate } from "@/lib/core/plates";
import { normaliseVin } from "@/lib/core/vin";
import { callRpc } from "@/lib/supabase/call-rpc";
import { consentTextOf } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import { maxMessageChars, type LeadInput } from "./schemas";

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

/** The number to call; what else was typed in its field, such as a second one, is kept in the message. */
function phoneOf({ phone, message }: LeadInput, country: string) {
  if (!phone) return {};
  const read = readPhone(phone, country);
  if (read === null) throw badPhone("must be a phone number that can be called");
  if (read.isAll) return { phone: read.number };
  const kept = [message, phone].filter(Boolean).join("\n");
  if (kept.length > maxMessageChars) throw badPhone("must be one phone number");
  return { phone: read.number, message: kept };
}

function badPhone(rule: string): AppError {
  return new AppError("invalid", { reason: "bad_phone", issues: [{ path: "phone", rule }] });
}

/** A plate that we cannot read is kept as typed: a foreign car is still a customer. */
function normaliseVehicle(vehicle: NonNullable<LeadInput["vehicle"]>, country: string) {
  const { plate, vin, model, hsn, tsn } = vehicle;
  return {
    ...(plate && { plate: normalisePlate(plate, country) ?? plate }),
    ...(vin && { vin: normaliseVin(vin) ?? vin }),
    ...(model && { model }),
    ...(hsn && { hsn }),
    ...(tsn && { tsn }),
  };
}
