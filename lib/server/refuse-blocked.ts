import { AppError } from "@/lib/core/errors";
import type { Runtime } from "./runtime";

/** Throws `forbidden`, reason `network_blocked`, for who comes from a network that an admin has blocked. */
export async function refuseBlocked(
  { flags, nameNetwork }: Pick<Runtime, "flags" | "nameNetwork">,
  network: string | null,
): Promise<void> {
  if (network === null || !flags.hasBlocks()) return;
  const until = await flags.blockedUntil(nameNetwork(network));
  if (until === null) return;
  throw new AppError("forbidden", {
    reason: "network_blocked",
    publicMessage: `Too many requests were refused from this network. It is blocked until ${until.toISOString()}.`,
  });
}
