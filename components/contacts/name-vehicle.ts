import type { DueVehicle } from "@/lib/contacts/schemas";

/** A car in a few words: "VW Golf, L XY 77"; by its numbers where nothing else is known. */
export function nameVehicle({ model, plate, vin, hsn, tsn }: DueVehicle): string {
  const known = [model, plate].filter(Boolean).join(", ");
  return known || vin || [hsn, tsn].filter(Boolean).join(" / ");
}
