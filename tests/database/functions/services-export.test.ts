import { expect, it } from "vitest";
import { toCsv } from "@/lib/core/csv";
import { readPastedTable } from "@/lib/knowledge/website/read-pasted-table";
import { exportServices, loadWorkshopContext, saveFact } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";
import { openPlans } from "./plan-rows";

const { database, ours, theirs } = await startTwoWorkshops();
const { as } = await openPlans(database);
await database.sql("delete from public.services where workshop_id = $1", [ours.id]);

const add = (name: string, terms: object) =>
  saveFact(as(ours), "service", { name, ...terms }, null);
await add("Ölwechsel", { priceMin: 95, priceMax: 145, durationMinutes: 40, category: "Wartung" });
await add("@Radwechsel", { priceMin: 19.5, validUntil: "2020-01-31" });
await add("Klima", { priceMin: 79, priceMax: 79, plannedFrom: "2020-01-01", plannedPriceMin: 99 });

const contextOf = async ({ slug }: FilledWorkshop) =>
  (await loadWorkshopContext({ db: database.service }, slug)) as WorkshopContext;
const exported = async (workshop: FilledWorkshop, role: Role = "owner") =>
  exportServices({ ...as(workshop, role), workshop: await contextOf(workshop) });

it("the price list of today is a table that is read back as the same services, for who is of the workshop", async () => {
  const table = await exported(ours, "viewer");

  expect(table.rows.map((row) => row.filter((_, at) => at < 3))).toEqual([
    ["Ölwechsel", "95\u00a0€ bis 145\u00a0€", 40],
    // Its price holds no more.
    ["@Radwechsel", "", null],
    ["Klima", "ab 99\u00a0€", null],
  ]);
  expect(readPastedTable(toCsv(table), "EUR")).toMatchObject({
    services: [
      { serviceName: "Ölwechsel", priceMinCents: 9500, priceMaxCents: 14_500, durationMinutes: 40 },
      // A text that begins like a formula is no formula in a file.
      { serviceName: "'@Radwechsel", priceMinCents: null },
      { serviceName: "Klima", priceMinCents: 9900, priceMaxCents: null },
    ],
    remarks: [],
  });
  const names = (await exported(theirs)).rows.map(([name]) => name);
  expect(names).not.toContain("Ölwechsel");
});

it("nobody else's price list is handed out", async () => {
  const workshop = await contextOf(ours);
  const foreign = { ...as(theirs), workshopSlug: ours.slug, workshop };

  await expect(exportServices(foreign)).rejects.toMatchObject({ code: "not_found" });
});
