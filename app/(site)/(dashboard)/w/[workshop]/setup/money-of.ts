import { z } from "zod";
import { currencies, type Currency } from "@/lib/core/money";
import type { WorkshopSettings } from "@/lib/workshops";

const paidIn = z.object({ currency: z.enum(currencies) });

/** What a workshop's prices are in. */
export function moneyOf(settings: WorkshopSettings): { currency: Currency } {
  return paidIn.parse(settings);
}
