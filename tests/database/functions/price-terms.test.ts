import { describe, expect, it } from "vitest";
import { createWorkshopContexts } from "@/lib/server/workshop-contexts";
import { acceptPriceProposal } from "@/lib/knowledge";
import {
  applyPlannedPrices,
  listFacts,
  listPricedServices,
  loadWorkshopContext,
  saveFact,
} from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import { startTwoWorkshops } from "../start-two-workshops";
import { insertStatement, rowMakers, type FilledWorkshop, type Role } from "../two-workshops";
import { openPlans } from "./plan-rows";

const { database, ours, theirs } = await startTwoWorkshops();
const { as } = await openPlans(database);
await database.sql("update public.workshops set timezone = 'Europe/Berlin' where id = $1", [
  ours.id,
]);
await database.sql("update public.workshops set timezone = 'Europe/London' where id = $1", [
  theirs.id,
]);

/** Planned for a day that no real clock reaches during a test. */
const planned = { plannedFrom: "2099-01-01", plannedPriceMin: 99, plannedPriceMax: 99 };
const berlinMidnight = new Date("2098-12-31T23:00:00Z");
const justBefore = new Date("2098-12-31T22:59:59Z");

let made = 0;
const add = async (workshop: FilledWorkshop, terms: object) => {
  const fact = { name: `Räderwechsel ${(made += 1)}`, priceMin: 79, priceMax: 79, ...terms };
  return { fact, id: await saveFact(as(workshop), "service", fact, null) };
};
const find = async (workshop: FilledWorkshop, id: string, role: Role = "owner") =>
  (await listFacts(as(workshop, role), "service")).find((entry) => entry.id === id);
const changesOf = async (workshop: FilledWorkshop, id: string) =>
  (await find(workshop, id))?.priceChanges.map(({ by, isPerson, before, after }) => {
    return { by, isPerson, before, after };
  });
const from79 = { priceMinCents: 7900, priceMaxCents: 7900 };
const from89 = { priceMinCents: 8900, priceMaxCents: 8900 };

const at = (now: Date) => applyPlannedPrices({ db: database.service, now: () => now }, 10);

describe("the history of a price", () => {
  it("says who changed it, from what and to what, and nothing of other changes", async () => {
    const { fact, id } = await add(ours, {});
    await saveFact(as(ours, "reception"), "service", { ...fact, priceMin: 89, priceMax: 89 }, id);
    await saveFact(as(ours), "service", { ...fact, priceMin: 89, priceMax: 89, category: "X" }, id);
    const names = await database.sql(
      "select role, name from public.members where workshop_id = $1",
      [ours.id],
    );
    const nameOf = (role: Role) => names.find((member) => member["role"] === role)?.["name"];

    expect(await changesOf(ours, id)).toEqual([
      { by: nameOf("reception"), isPerson: true, before: from79, after: from89 },
      { by: nameOf("owner"), isPerson: true, before: null, after: from79 },
    ]);
    expect((await find(ours, id, "viewer"))?.priceChanges).toHaveLength(2);
    expect(await find(theirs, id)).toBeUndefined();
  });

  it("keeps what the clock has changed", async () => {
    const { id } = await add(ours, planned);
    await at(berlinMidnight);

    expect((await changesOf(ours, id))?.[0]).toEqual({
      by: null,
      isPerson: false,
      before: {
        ...from79,
        plannedFrom: "2099-01-01",
        plannedMinCents: 9900,
        plannedMaxCents: 9900,
      },
      after: { priceMinCents: 9900, priceMaxCents: 9900 },
    });
  });
});

describe("a planned price", () => {
  it("takes effect at midnight of the workshop's own zone, and not before", async () => {
    const here = await add(ours, planned);
    const there = await add(theirs, planned);
    const prices = async () => [
      (await find(ours, here.id))?.priceMinCents,
      (await find(theirs, there.id))?.priceMinCents,
    ];

    await at(justBefore);
    expect(await prices()).toEqual([7900, 7900]);
    await at(berlinMidnight);
    expect(await prices()).toEqual([9900, 7900]);
    await at(new Date("2099-01-01T00:00:00Z"));
    expect(await prices()).toEqual([9900, 9900]);
  });

  it("is told from that moment on out of a context that was read before", async () => {
    const { id } = await add(ours, planned);
    const ended = await add(ours, { validUntil: "2098-12-31" });
    let now = justBefore;
    const contexts = createWorkshopContexts({
      openDb: () => database.service,
      redis: null,
      clockMs: () => 0,
      now: () => now,
    });
    const told = async () => {
      const found = await contexts.get(ours.slug);
      const services = found.value?.services ?? [];
      return [id, ended.id].map(
        (wanted) => services.find((row) => row.id === wanted)?.priceMinCents,
      );
    };

    expect(await told()).toEqual([7900, 7900]);
    now = berlinMidnight;
    expect(await told()).toEqual([9900, null]);
    expect(contexts.layers().database.loads).toBe(1);
  });

  it("that holds already ends when somebody writes another price", async () => {
    const { id } = await add(ours, { ...planned, plannedFrom: "2020-01-01" });
    await database.sql("update public.services set price_min_cents = 5000 where id = $1", [id]);

    expect(await find(ours, id)).toMatchObject({ priceMinCents: 5000, plannedFrom: null });
  });
});

const todayOf = async (workshop: FilledWorkshop, id: string) => {
  const context = await loadWorkshopContext({ db: database.service }, workshop.slug);
  const ctx = { ...as(workshop), now: () => berlinMidnight };
  const rows = await listPricedServices({ ...ctx, workshop: context as WorkshopContext });
  return rows.find((row) => row.id === id)?.priceMinCents;
};

describe("days of a price", () => {
  it("end with the price that they were of, when one from a document is accepted", async () => {
    const { fact, id } = await add(ours, { validUntil: "2020-01-31" });
    const row = { workshop_id: ours.id, ...rowMakers["price_proposals"]?.(ours) };
    const { text, params } = insertStatement("price_proposals", row);
    const [proposal] = await database.sql(`${text} returning id`, params);
    await acceptPriceProposal(as(ours), String(proposal?.["id"]), {
      serviceName: fact.name,
      priceMinCents: 8900,
      priceMaxCents: 8900,
    });

    expect(await find(ours, id)).toMatchObject({ priceMinCents: 8900, validUntil: null });
  });

  it("are looked up in the workshop's own zone for the list of today", async () => {
    const here = await add(ours, planned);
    const there = await add(theirs, planned);

    expect(await todayOf(ours, here.id)).toBe(9900);
    expect(await todayOf(theirs, there.id)).toBe(7900);
  });

  it.each([
    [{ validFrom: "2027-02-01", validUntil: "2027-01-31" }, "validUntil"],
    [{ validFrom: "1.1.2027" }, "validFrom"],
    [{ plannedFrom: "2027-01-01" }, "plannedPriceMin"],
    [{ plannedPriceMin: 9, plannedPriceMax: 9 }, "plannedFrom"],
    [{ ...planned, plannedPriceMax: 1 }, "plannedPriceMax"],
    [{ plannedPriceMax: 1 }, "plannedPriceMax"],
  ])("that make no sense (%j) are refused by the name of the field", async (terms, path) => {
    await expect(add(ours, terms)).rejects.toMatchObject({ issues: [{ path }] });
  });
});
