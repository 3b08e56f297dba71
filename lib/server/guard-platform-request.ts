import type { PolicyName } from "@/lib/rate-limit/policies";
import { admitRequest } from "./admit-request";
import type { FoundRoute } from "./api-routes";
import { networkOf, type GuardedRequest } from "./guard-public-request";
import { refuseBlocked } from "./refuse-blocked";
import type { Runtime } from "./runtime";

/** Counts calls that concern no workshop's page: a network's, or those of one channel. Members are counted once they are known. */
export async function guardPlatformRequest(
  runtime: Pick<Runtime, "limits" | "clientAddress" | "flags" | "nameNetwork">,
  { route: { policy }, params }: FoundRoute,
  { headers, responseHeaders }: Pick<GuardedRequest, "headers" | "responseHeaders">,
): Promise<void> {
  const { limits } = runtime;
  const place = { workshop: null, headers: responseHeaders };
  const channel = params["channel"];
  if (policy === "webhook" && channel !== undefined) {
    await admitRequest(limits, { policy, counts: [{ part: "channel", key: channel }], ...place });
  }
  if (!isByNetwork(policy)) return;
  const network = networkOf(runtime, headers);
  if (network === null) return;
  // A scheduler's and a balancer's calls are the operator's own.
  if (policy !== "jobs" && policy !== "ready") await refuseBlocked(runtime, network);
  const counts = [{ part: "network" as const, key: network }];
  await admitRequest(limits, { policy, counts, network, ...place });
}

const byNetwork = ["api", "feed", "jobs", "ready", "vin", "vitals"] as const;

function isByNetwork(policy: PolicyName | null): policy is (typeof byNetwork)[number] {
  return byNetwork.some((name) => name === policy);
}
