import { networkPrefix } from "@/lib/rate-limit/client-address";
import type { Count } from "@/lib/rate-limit/limiter";
import { admitRequest } from "./admit-request";
import type { GuardedRequest } from "./guard-public-request";
import type { Runtime } from "./runtime";

/** Counts calls that concern no workshop's page: a network's, or those of one channel. */
export async function guardPlatformRequest(
  { limits, clientAddress }: Runtime,
  { path, headers, responseHeaders }: GuardedRequest,
): Promise<void> {
  const channel = /^\/api\/webhooks\/[^/]+\/([^/]+)$/.exec(path)?.[1];
  if (channel !== undefined) {
    const counts: Count<"webhook">[] = [{ part: "channel", key: channel }];
    await admitRequest(limits, {
      policy: "webhook",
      counts,
      workshop: null,
      headers: responseHeaders,
    });
    return;
  }
  const policy = /^\/api\/(jobs|vin)\//.exec(path)?.[1];
  const address = clientAddress(headers);
  if ((policy !== "jobs" && policy !== "vin") || address === null) return;
  const counts = [{ part: "network" as const, key: networkPrefix(address) }];
  await admitRequest(limits, { policy, counts, workshop: null, headers: responseHeaders });
}
