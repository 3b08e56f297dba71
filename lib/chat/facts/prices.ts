import type { ServiceFact } from "@/lib/workshops/context";

/** What a service costs, in cents. */
export type Price =
  | { kind: "exact"; cents: number }
  | { kind: "range"; minCents: number; maxCents: number }
  | { kind: "from"; cents: number }
  | { kind: "upTo"; cents: number }
  | { kind: "onRequest" };

/** Reads a service's price as the workshop entered it. */
export function priceOf({
  priceMinCents: min,
  priceMaxCents: max,
}: Pick<ServiceFact, "priceMinCents" | "priceMaxCents">): Price {
  if (min === null) return max === null ? { kind: "onRequest" } : { kind: "upTo", cents: max };
  if (max === null) return { kind: "from", cents: min };
  return min === max
    ? { kind: "exact", cents: min }
    : { kind: "range", minCents: min, maxCents: max };
}

/** The sum of several services; null as soon as one of them has no lower bound. */
export function sumOf(services: readonly ServiceFact[]): Price | null {
  if (services.length < 2 || services.some(({ priceMinCents }) => priceMinCents === null)) {
    return null;
  }
  const min = services.reduce((sum, { priceMinCents }) => sum + (priceMinCents ?? 0), 0);
  const isOpenEnded = services.some(({ priceMaxCents }) => priceMaxCents === null);
  const max = services.reduce((sum, { priceMaxCents }) => sum + (priceMaxCents ?? 0), 0);
  return priceOf({ priceMinCents: min, priceMaxCents: isOpenEnded ? null : max });
}
