import { AppError } from "@/lib/core/errors";
import { rateLimitHeaders } from "@/lib/http/rate-limit-headers";
import type { Limits } from "@/lib/rate-limit/create-limits";
import type { Count, Verdict } from "@/lib/rate-limit/limiter";
import type { PolicyName } from "@/lib/rate-limit/policies";

export type Admission<Name extends PolicyName> = {
  policy: Name;
  counts: readonly Count<Name>[];
  /** The slug, for the counter of refusals; null when no workshop is concerned. */
  workshop: string | null;
  /** Whose refusals are counted, where it is known. @default null */
  network?: string | null;
  /** Where the refusal's headers go. */
  headers: Headers;
};

/** Counts a request; throws `rate_limited` when a limit refuses it. Returns the parts whose soft limit is used up. */
export async function admitRequest<Name extends PolicyName>(
  limits: Limits,
  { policy, counts, workshop, network = null, headers }: Admission<Name>,
): Promise<string[]> {
  const verdicts = await limits.consume(policy, counts);
  const refusal = verdicts.find(({ isAdmitted, isSoft }) => !isAdmitted && !isSoft);
  if (refusal) {
    const visitor = counts.find(({ part }) => part === "visitor" && part === refusal.part);
    if (visitor) limits.callers.add(policy, "visitor", visitor.key);
    throw refuse(limits, policy, { refusal, workshop, network, headers });
  }
  return verdicts.filter(({ isAdmitted }) => !isAdmitted).map(({ part }) => part);
}

/** Counts a refusal and words it: the error to throw, with its headers set. */
export function refuse(
  limits: Limits,
  policy: PolicyName,
  {
    refusal,
    workshop,
    network,
    headers,
  }: { refusal: Verdict; workshop: string | null; network: string | null; headers: Headers },
): AppError {
  limits.refusals.add(policy, workshop);
  if (network !== null) limits.callers.add(policy, "network", network);
  for (const [name, value] of Object.entries(rateLimitHeaders(refusal))) headers.set(name, value);
  return new AppError("rate_limited", { reason: `too_many_${policy}_requests` });
}
