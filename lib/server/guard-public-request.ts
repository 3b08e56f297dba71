import { AppError } from "@/lib/core/errors";
import { refuseOtherMethods } from "@/lib/http/methods";
import { admitOrigin, preflightResponse } from "@/lib/http/origin";
import { readBearer } from "@/lib/http/read-bearer";
import { refuseLongBody } from "@/lib/http/read-json";
import type { RequestTiming } from "@/lib/http/server-timing";
import type { Count } from "@/lib/rate-limit/limiter";
import { networkPrefix } from "@/lib/rate-limit/client-address";
import type { WorkshopContext } from "@/lib/workshops/context";
import { effectivePlan, isClosedToCustomers } from "@/lib/workshops";
import { workshopSlug } from "@/lib/workshops/schemas";
import { admitRequest, refuse } from "./admit-request";
import type { FoundRoute, PublicRoute } from "./api-routes";
import type { GateFacts } from "./gate-facts";
import { refuseBlocked } from "./refuse-blocked";
import type { Runtime } from "./runtime";

export type GuardedRequest = {
  method: string;
  headers: Headers;
  /** Collects what the answer carries however the request ends. */
  responseHeaders: Headers;
  timing: Pick<RequestTiming, "setCache">;
};

/** A preflight's answer, or what the route behind needs to know. */
export type GuardResult = { answer: Response } | { facts: GateFacts };

type Found = { workshop: WorkshopContext["workshop"]; layer: GateFacts["layer"] };

/**
 * Decides from the cached workshop, before a body is read: whether the workshop exists, the origin may ask, the method is declared, the
 * limits have room and the body may be that long. Throws what it refuses for.
 */
export async function guardPublicRequest(
  runtime: Runtime,
  { route, params }: FoundRoute<PublicRoute>,
  request: GuardedRequest,
): Promise<GuardResult> {
  const { headers, responseHeaders } = request;
  const network = networkOf(runtime, headers);
  const slug = params["slug"] ?? "";
  const { workshop, layer } = await findWorkshop(runtime, { request, slug, network });
  admitOrigin(
    { headers },
    { site: runtime.site, allowed: workshop.allowedOrigins },
    responseHeaders,
  );
  if (request.method === "OPTIONS") return { answer: preflightResponse(route.methods) };
  refuseOtherMethods(route.methods, request.method, responseHeaders);
  await refuseBlocked(runtime, network);
  if (request.method === "POST") refuseWhileSuspended(workshop);
  const { policy } = route;
  const counts = countsOf(runtime, { policy, headers, workshop, network });
  const spent = await admitRequest(runtime.limits, {
    policy,
    counts,
    workshop: workshop.slug,
    network,
    headers: responseHeaders,
  });
  refuseLongBody(headers);
  const plan = effectivePlan(workshop, runtime.now());
  return { facts: { layer, isOverPlan: spent.includes(plan) } };
}

/**
 * Throws `forbidden`, reason `workshop_suspended`: nobody writes to a workshop that is switched off or about to be deleted; what is
 * theirs stays theirs.
 */
export function refuseWhileSuspended(workshop: WorkshopContext["workshop"]): void {
  if (isClosedToCustomers(workshop)) {
    throw new AppError("forbidden", { reason: "workshop_suspended" });
  }
}

/** The network of whoever asks; null where it cannot be told. */
export function networkOf(
  { clientAddress }: Pick<Runtime, "clientAddress">,
  headers: Headers,
): string | null {
  const address = clientAddress(headers);
  return address === null ? null : networkPrefix(address);
}

/** Throws `not_found`; a network that tries slugs out is refused before the database is asked for one more. */
async function findWorkshop(
  { workshopContexts, limits }: Runtime,
  place: { request: GuardedRequest; slug: string; network: string | null },
): Promise<Found> {
  const slug = workshopSlug.safeParse(place.slug);
  const headers = place.request.responseHeaders;
  const counts = place.network === null ? [] : [{ part: "network" as const, key: place.network }];
  if (!slug.success || !workshopContexts.has(slug.data)) {
    const refusal = limits.knownRefusal("unknown", counts);
    if (refusal)
      throw refuse(limits, "unknown", { refusal, workshop: null, network: place.network, headers });
  }
  const lookup = slug.success ? await workshopContexts.get(slug.data) : null;
  if (lookup) place.request.timing.setCache(lookup.state, lookup.layer);
  if (lookup?.value) return { workshop: lookup.value.workshop, layer: lookup.layer };
  await admitRequest(limits, {
    policy: "unknown",
    counts,
    workshop: null,
    network: place.network,
    headers,
  });
  throw new AppError("not_found", { reason: "workshop_not_found" });
}

/** Who is counted: a visitor by the token we gave, everybody else by network; always per workshop. */
export function countsOf(
  runtime: Runtime,
  who: {
    policy: PublicRoute["policy"];
    headers: Headers;
    workshop: WorkshopContext["workshop"];
    network: string | null;
  },
): Count<PublicRoute["policy"]>[] {
  const { id } = who.workshop;
  const visitor = runtime.visitorTokens.find(id, readBearer(who.headers));
  const counts: Count<PublicRoute["policy"]>[] = [];
  if (visitor !== null) counts.push({ part: "visitor", key: visitor });
  if (who.network !== null) {
    const key = `${id}:${who.network}`;
    if (visitor === null) counts.push({ part: "newcomer", key });
    counts.push({ part: "network", key });
  }
  counts.push({ part: "workshop", key: id });
  if (who.policy === "chat")
    counts.push({ part: effectivePlan(who.workshop, runtime.now()), key: id });
  return counts;
}
