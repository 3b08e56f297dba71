import { networkPrefix } from "@/lib/rate-limit/client-address";
import type { PolicyName } from "@/lib/rate-limit/policies";
import { admitRequest } from "./admit-request";
import type { FoundRoute } from "./api-routes";
import type { GuardedRequest } from "./guard-public-request";
import type { Runtime } from "./runtime";

/** Counts calls that concern no workshop's page: a network's, or those of one channel. Members are counted once they are known. */
export async function guardPlatformRequest(
  { limits, clientAddress }: Pick<Runtime, "limits" | "clientAddress">,
  { route: { policy }, params }: FoundRoute,
  { headers, responseHeaders }: Pick<GuardedRequest, "headers" | "responseHeaders">,
): Promise<void> {
  const place = { workshop: null, headers: responseHeaders };
  const channel = params["channel"];
  if (policy === "webhook" && channel !== undefined) {
    await admitRequest(limits, { policy, counts: [{ part: "channel", key: channel }], ...place });
  }
  if (!isByNetwork(policy)) return;
  const address = clientAddress(headers);
  if (address === null) return;
  const counts = [{ part: "network" as const, key: networkPrefix(address) }];
  await admitRequest(limits, { policy, counts, ...place });
}

const byNetwork = ["api", "feed", "jobs", "ready", "vin", "vitals"] as const;

function isByNetwork(policy: PolicyName | null): policy is (typeof byNetwork)[number] {
  return byNetwork.some((name) => name === policy);
}
