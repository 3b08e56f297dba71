import { describe, expect, it } from "vitest";
import { contextOn } from "@/lib/workshops";
import type { ServiceFact } from "@/lib/workshops/context";
import { buildWorkshopContext } from "../../support/build-workshop-context";

const base = buildWorkshopContext();
const service: ServiceFact = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "Räderwechsel",
  category: "",
  description: "",
  priceMinCents: 7900,
  priceMaxCents: 7900,
  durationMinutes: 30,
  synonyms: [],
};
const on = (terms: Partial<ServiceFact>, day: string) => {
  const priced = { ...service, ...terms };
  const [first] = contextOn({ ...base, services: [priced] }, day).services;
  return [first?.priceMinCents, first?.priceMaxCents, first?.priceGap ?? "told"];
};

const price = { priceMinCents: 7900, priceMaxCents: 7900 };
const advent = { ...price, validFrom: "2026-12-01", validUntil: "2026-12-24" };
const planned = { plannedFrom: "2027-01-01", plannedMinCents: 9900, plannedMaxCents: null };

describe("the price of a day", () => {
  it.each([
    [price, "2026-12-01", [7900, 7900, "told"]],
    [advent, "2026-11-30", [null, null, "notYet"]],
    [advent, "2026-12-01", [7900, 7900, "told"]],
    [advent, "2026-12-24", [7900, 7900, "told"]],
    [advent, "2026-12-25", [null, null, "ended"]],
    [{ ...price, ...planned }, "2026-12-31", [7900, 7900, "told"]],
    [{ ...price, ...planned }, "2027-01-01", [9900, null, "told"]],
    [{ ...price, ...planned }, "2028-02-01", [9900, null, "told"]],
    [{ ...advent, ...planned }, "2026-12-31", [null, null, "ended"]],
    [{ ...advent, ...planned }, "2027-01-01", [9900, null, "told"]],
    [{ ...price, validFrom: "2027-05-01", ...planned }, "2027-01-01", [9900, null, "told"]],
  ])("of %j on %s is told or not", (terms, day, told) => {
    expect(on(terms, day)).toEqual(told);
  });

  it("leaves a context as it is in which no price has days, so that what is remembered of it stays", () => {
    const plain = { ...base, services: [service] };

    expect(contextOn(plain, "2027-01-01")).toBe(plain);
  });
});
