import { AppError } from "@/lib/core/errors";
import { readPhone } from "@/lib/core/phone";
import { normalisePlate } from "@/lib/core/plates";
import { normaliseVin } from "@/lib/core/vin";
import { maxMessageChars, type LeadInput } from "./schemas";

/**
 * The number to call; what else was typed in its field, such as a second one, is kept in the message. Throws `invalid` naming `phone`
 * when it cannot be dialled.
 */
export function phoneOf(
  { phone, message }: Pick<LeadInput, "phone" | "message">,
  country: string,
): { phone?: string; message?: string } {
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

/** A car in its normal form; a plate that we cannot read is kept as typed: a foreign car is still a customer. */
export function normaliseVehicle(vehicle: NonNullable<LeadInput["vehicle"]>, country: string) {
  const { plate, vin, model, hsn, tsn } = vehicle;
  return {
    ...(plate && { plate: normalisePlate(plate, country) ?? plate }),
    ...(vin && { vin: normaliseVin(vin) ?? vin }),
    ...(model && { model }),
    ...(hsn && { hsn }),
    ...(tsn && { tsn }),
  };
}
