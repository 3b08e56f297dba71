import { describe, expect, it } from "vitest";
import { priceOf, sumOf } from "@/lib/chat/facts/prices";
import type { ServiceFact } from "@/lib/workshops/context";

const service = (priceMinCents: number | null, priceMaxCents: number | null): ServiceFact => ({
  id: "00000000-0000-4000-8000-000000000001",
  name: "Service",
  category: "",
  description: "",
  priceMinCents,
  priceMaxCents,
  durationMinutes: 0,
  synonyms: [],
});

describe("a price", () => {
  it.each([
    [8900, 14_900, { kind: "range", minCents: 8900, maxCents: 14_900 }],
    [4900, 4900, { kind: "exact", cents: 4900 }],
    [9900, null, { kind: "from", cents: 9900 }],
    [null, 9900, { kind: "upTo", cents: 9900 }],
    [null, null, { kind: "onRequest" }],
  ])("from %j to %j", (min, max, price) => {
    expect(priceOf(service(min, max))).toEqual(price);
  });
});

describe("a sum", () => {
  it.each([
    [
      "adds both ends",
      [service(2900, 3900), service(4500, 4500)],
      { kind: "range", minCents: 7400, maxCents: 8400 },
    ],
    ["stays exact", [service(4900, 4900), service(2050, 2050)], { kind: "exact", cents: 6950 }],
    [
      "stays open where one price is",
      [service(4900, 4900), service(9900, null)],
      { kind: "from", cents: 14_800 },
    ],
    ["is not made of unknown prices", [service(4900, 4900), service(null, null)], null],
    ["needs two", [service(4900, 4900)], null],
  ])("%s", (_, services, sum) => {
    expect(sumOf(services)).toEqual(sum);
  });
});
