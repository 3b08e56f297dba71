import type { ServiceFact } from "@/lib/workshops/context";

/** What a service costs, in cents. */
export type Price =
  | { kind: "exact"; cents: number }
  | { kind: "range"; minCents: number; maxCents: number }
  | { kind: "from"; cents: number }
  | { kind: "upTo"; cents: number }
  | { kind: "onRequest" }
  /** The price that is entered holds from or held until a day, itself included. */
  | { kind: "notYet" | "ended"; day: string };

type PriceFacts = Pick<
  ServiceFact,
  "priceMinCents" | "priceMaxCents" | "priceGap" | "validFrom" | "validUntil"
>;

/** Reads a service's price as the workshop entered it. */
export function priceOf({
  priceMinCents: min,
  priceMaxCents: max,
  priceGap,
  validFrom,
  validUntil,
}: PriceFacts): Price {
  const day = priceGap === "notYet" ? validFrom : validUntil;
  if (priceGap && day) return { kind: priceGap, day };
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

/** The price that takes the place of a service's own on a later day; null where none is planned. */
export function plannedOf(service: ServiceFact): { day: string; price: Price } | null {
  const { plannedFrom, plannedMinCents = null, plannedMaxCents = null } = service;
  if (!plannedFrom) return null;
  const price = priceOf({ priceMinCents: plannedMinCents, priceMaxCents: plannedMaxCents });
  return { day: plannedFrom, price };
}
