import type { useFormatter } from "next-intl";
import { bytes, euros } from "@/components/admin/figures";
import type { Quota } from "@/lib/workshops/schemas";

/** An amount of a quota as people read it: bytes, euros, or a plain number. */
export function quotaValue(
  format: ReturnType<typeof useFormatter>,
  quota: Quota,
  amount: number,
): string {
  if (quota === "storage") return bytes(format, amount);
  return quota === "ai" ? euros(format, amount) : format.number(amount);
}
