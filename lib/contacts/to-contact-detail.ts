import { normaliseVin } from "@/lib/core/vin";
import { decodeVin } from "@/lib/vehicles";
import { contactDetail, type StoredContact } from "./contact-detail";
import type { KnownDue } from "./due-schemas";
import type { KnownVehicle } from "./schemas";

/** What a vehicle identification number says by itself; null for none, or for one that cannot be read. */
export type VinWords = { isValid: boolean; manufacturer: string | null; modelYear: number | null };

/** One customer with everything that hangs on them. */
export type ContactDetail = Omit<StoredContact, "vehicles" | "dues"> & {
  vehicles: (KnownVehicle & { decoded: VinWords | null; dues: KnownDue[] })[];
};

/** Reads a customer as the database tells it, and what the numbers of the cars say; `now` bounds their model years. */
export function toContactDetail(stored: unknown, now: Date): ContactDetail {
  const { vehicles, dues, ...contact } = contactDetail.parse(stored);
  const decode = (vin: string | null): VinWords | null => {
    const normal = vin === null ? null : normaliseVin(vin);
    if (normal === null) return null;
    const { valid, manufacturer, modelYear } = decodeVin(normal, now.getUTCFullYear());
    return { isValid: valid, manufacturer, modelYear };
  };
  const duesOf = (id: string) => dues.filter(({ vehicleId }) => vehicleId === id);
  return {
    ...contact,
    vehicles: vehicles.map((it) => ({ ...it, decoded: decode(it.vin), dues: duesOf(it.id) })),
  };
}
