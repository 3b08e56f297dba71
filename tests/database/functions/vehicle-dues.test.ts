import { expect, it } from "vitest";
import { dueRow, knownDue } from "@/lib/contacts/schemas";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { z } from "zod";
import { startTwoWorkshops } from "../start-two-workshops";
import { newPhone, openPeople } from "./people";

const { database, ours, theirs } = await startTwoWorkshops();
const { as, meet, show, merge } = openPeople(database, ours);

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const oil = { kind: "oil", due_on: day(100), due_mileage: 60_000, note: "5W-30", is_agreed: true };

/** A customer with one car. */
async function meetCar(model: string, workshop = ours) {
  const contact = await meet({ phone: newPhone(), vehicle: { model } }, workshop);
  const [vehicle] = await database.sql(
    "select id from public.vehicles where contact_id = $1 and model = $2",
    [contact, model],
  );
  return { p_contact_id: contact, p_vehicle_id: String(vehicle?.["id"]) };
}
type Car = Awaited<ReturnType<typeof meetCar>>;

const dues = z.object({ dues: z.array(knownDue) });
const save = async (
  car: Car,
  p_due: Json,
  { role = "reception", workshop = ours, due = null as string | null } = {},
) =>
  dues.parse(
    await callRpc(as(role as "reception"), "save_vehicle_due", {
      p_workshop: workshop.slug,
      ...car,
      p_due_id: due,
      p_due,
    }),
  ).dues;
const list = async (role: "viewer" | "mechanic" = "viewer", workshop = ours) =>
  (
    await callRpc(as(role, workshop), "list_vehicle_dues", {
      p_workshop: workshop.slug,
      p_limit: 101,
    })
  ).map((row) => dueRow.parse(row));

it("a due is shown with its car, and who noted the customer's consent and when", async () => {
  const car = await meetCar("Golf Vorderachse");
  const [due] = await save(car, oil);

  expect(due).toMatchObject({
    vehicleId: car.p_vehicle_id,
    kind: "oil",
    dueOn: oil.due_on,
    dueMileage: 60_000,
    note: "5W-30",
    consentedBy: "The reception",
    isOverdue: false,
  });
  expect(due?.consentedAt).not.toBeNull();
});

it("what the customer agreed to stays as it was noted first, and goes when they take it back", async () => {
  const car = await meetCar("Polo");
  const [first] = await save(car, oil);
  const due = first?.id ?? "";
  const [changed] = await save(car, { ...oil, note: "0W-20" }, { role: "owner", due });
  const [without] = await save(car, { ...oil, is_agreed: false }, { due });

  expect(changed).toMatchObject({ note: "0W-20", consentedBy: "The reception" });
  expect(changed?.consentedAt).toBe(first?.consentedAt);
  expect(without).toMatchObject({ consentedAt: null, consentedBy: null, reminder: "notAgreed" });
});

it.each([
  ["neither a day nor a mileage", { kind: "service" }, "dueOn"],
  ["the same kind twice", oil, "kind"],
])("%s is refused by the name of the field", async (_, due, path) => {
  const car = await meetCar(`Passat ${path}`);
  await save(car, oil);

  await expect(save(car, due)).rejects.toMatchObject({
    issues: [expect.objectContaining({ path })],
  });
});

it("a car is due for as many other things as its customer wants, and for twenty at most", async () => {
  const car = await meetCar("T4");
  for (let count = 0; count < 20; count += 1) await save(car, { kind: "other", due_on: day(9) });

  await expect(save(car, { kind: "other", due_on: day(9) })).rejects.toMatchObject({
    reason: "limit_reached",
  });
});

it.each(["mechanic", "viewer"])("a %s changes none", async (role) => {
  await expect(save(await meetCar("Up"), oil, { role })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("the list is no mechanic's, for it says how to reach people", async () => {
  await expect(list("mechanic")).rejects.toMatchObject({ code: "forbidden" });
});

it("another workshop's car is as if there was none, in every function", async () => {
  const foreign = await meetCar("Astra", theirs);
  const [row] = await database.sql(
    "insert into public.vehicle_dues (workshop_id, vehicle_id, kind, due_on) values ($1, $2, 'oil', '2031-01-01') returning id",
    [theirs.id, foreign.p_vehicle_id],
  );
  const due = String(row?.["id"]);
  const own = await meetCar("Corsa");

  await expect(save(foreign, oil)).rejects.toMatchObject({ reason: "vehicle_not_found" });
  await expect(save(own, oil, { due })).rejects.toMatchObject({ reason: "due_not_found" });
  await expect(save(own, oil, { workshop: theirs })).rejects.toMatchObject({
    reason: "workshop_not_found",
  });
  await expect(
    callRpc(as("owner"), "delete_vehicle_due", {
      p_workshop: ours.slug,
      ...foreign,
      p_due_id: due,
    }),
  ).rejects.toMatchObject({ reason: "due_not_found" });
  expect((await list()).map(({ id }) => id)).not.toContain(due);
  expect((await list("viewer", theirs)).map(({ id }) => id)).toContain(due);
});

it("the soonest comes first on the list, what is past is marked, and a mileage that is reached too", async () => {
  const car = await meetCar("Caddy Liste");
  await save(car, { kind: "inspection", due_on: day(40) });
  await save(car, { kind: "tyres", due_on: day(-3) });
  await save(car, { kind: "oil", due_mileage: 90_000 });
  const shown = async () =>
    (await list())
      .filter(({ vehicleId }) => vehicleId === car.p_vehicle_id)
      .map(({ kind, isOverdue, mileage }) => ({ kind, isOverdue, mileage }));
  const before = await shown();
  await database.sql("update public.vehicles set mileage = 90001 where id = $1", [
    car.p_vehicle_id,
  ]);
  const reached = await shown();
  await database.sql("update public.vehicles set mileage = 80000 where id = $1", [
    car.p_vehicle_id,
  ]);

  expect(before).toEqual([
    { kind: "tyres", isOverdue: true, mileage: null },
    { kind: "inspection", isOverdue: false, mileage: null },
    { kind: "oil", isOverdue: false, mileage: null },
  ]);
  expect(reached.map(({ kind, isOverdue }) => [kind, isOverdue])).toEqual([
    ["tyres", true],
    ["oil", true],
    ["inspection", false],
  ]);
  expect((await shown()).at(-1)).toMatchObject({ kind: "oil", isOverdue: false });
});

it("a merge takes dues along with their car, undoing it brings them back", async () => {
  const car = await meetCar("Touran");
  const other = await meetCar("Sharan");
  await save(car, oil);
  await merge(other.p_contact_id, car.p_contact_id);
  const kept = await show(other.p_contact_id);
  const merged = dues.parse(kept).dues;
  await callRpc(as("reception"), "undo_merge", {
    p_workshop: ours.slug,
    p_merge_id: kept.merge?.id ?? "",
  });

  expect(merged).toMatchObject([{ vehicleId: car.p_vehicle_id, kind: "oil" }]);
  expect(dues.parse(await show(car.p_contact_id)).dues).toHaveLength(1);
  expect(dues.parse(await show(other.p_contact_id)).dues).toEqual([]);
});

it("an appointment that is done notes no due, and a car that goes takes its own along", async () => {
  const car = await meetCar("Fox");
  await save(car, oil);
  await database.sql(
    `insert into public.appointments (workshop_id, bay_id, starts_at, ends_at, status, name, service, contact_id)
     select $1, id, now() - interval '2 days', now() - interval '47 hours', 'done', 'Kim', 'HU', $2
     from public.bays where workshop_id = $1 limit 1`,
    [ours.id, car.p_contact_id],
  );
  const known = dues.parse(await show(car.p_contact_id)).dues;
  await callRpc(as("reception"), "delete_vehicle", { p_workshop: ours.slug, ...car });

  expect(known).toHaveLength(1);
  expect(dues.parse(await show(car.p_contact_id)).dues).toEqual([]);
});

it("an export hands out what a person's cars are due for, and an erasure takes it away", async () => {
  const car = await meetCar("Lupo");
  await save(car, oil);
  const ask = { p_workshop: ours.slug, p_contact_id: car.p_contact_id };
  const exported = await callRpc(as("owner"), "export_contact", ask);
  await callRpc(as("owner"), "erase_contact", ask);
  const left = await database.sql("select id from public.vehicle_dues where vehicle_id = $1", [
    car.p_vehicle_id,
  ]);

  expect(exported).toMatchObject({ vehicle_dues: [{ kind: "oil", note: "5W-30" }] });
  expect(left).toEqual([]);
});
