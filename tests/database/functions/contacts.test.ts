import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { newPhone, openPeople } from "./people";

const { database, ours, theirs } = await startTwoWorkshops();
const { as, meet, show, list, update } = openPeople(database, ours);

describe("the cars of a customer", () => {
  it("are several when the plates differ, and one when the same plate is written otherwise", async () => {
    const number = newPhone();
    const id = await meet({ phone: number, vehicle: { plate: "L-XY 77", model: "VW Golf" } });
    await meet({ phone: number, vehicle: { plate: "L-AB 12" } });
    await meet({ phone: number, vehicle: { plate: "l xy77", vin: "WVWZZZ1JZXW000001" } });

    const { vehicles } = await show(id);

    expect(vehicles.map(({ plate, model, vin }) => [plate, model, vin]).toSorted()).toEqual([
      ["L-AB 12", null, null],
      ["l xy77", "VW Golf", "WVWZZZ1JZXW000001"],
    ]);
  });

  it("never lend a number to another car", async () => {
    const number = newPhone();
    const id = await meet({
      phone: number,
      vehicle: { plate: "L-QQ 1", vin: "WVWZZZ1JZXW000002" },
    });
    await meet({ phone: number, vehicle: { plate: "L-QQ 2" } });

    const [contact] = await database.sql("select vehicle from public.contacts where id = $1", [id]);
    expect(contact?.["vehicle"]).toEqual({ plate: "L-QQ 2" });
  });

  it("gain a plate where only the model was told", async () => {
    const number = newPhone();
    const id = await meet({ phone: number, vehicle: { model: "Golf" } });
    await meet({ phone: number, vehicle: { plate: "L-GG 5", model: "VW Golf" } });

    expect((await show(id)).vehicles).toMatchObject([{ plate: "L-GG 5", model: "VW Golf" }]);
  });

  it("are completed, and taken off, by the office alone", async () => {
    const id = await meet({ phone: newPhone(), vehicle: { plate: "L-ED 1" } });
    const [car] = (await show(id)).vehicles;
    const save = (role: Role, p_vehicle_id: string | null, p_vehicle: Json) =>
      callRpc(as(role), "save_vehicle", {
        p_workshop: ours.slug,
        p_contact_id: id,
        p_vehicle_id,
        p_vehicle,
      });
    const full = { plate: "L-ED 1", mileage: 81_500, last_inspection: "2025-06-01" };

    await save("reception", car?.id ?? null, full);
    expect((await show(id)).vehicles).toMatchObject([full]);
    await save("owner", null, { model: "Polo" });
    expect((await show(id)).vehicles).toHaveLength(2);
    await callRpc(as("reception"), "delete_vehicle", {
      p_workshop: ours.slug,
      p_contact_id: id,
      p_vehicle_id: car?.id ?? "",
    });
    expect((await show(id)).vehicles).toMatchObject([{ model: "Polo" }]);
    await expect(save("viewer", null, full)).rejects.toMatchObject({ code: "forbidden" });
    await expect(save("mechanic", null, full)).rejects.toMatchObject({ code: "forbidden" });
    await expect(save("owner", null, {})).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the list of customers", () => {
  it("finds by name, number, address and any plate, in this workshop alone", async () => {
    const number = newPhone();
    const id = await meet({
      name: "Ottokar Zwickel",
      phone: number,
      email: `zwickel${number}@example.org`,
      vehicle: { plate: "L-ZW 901" },
    });
    await meet({ phone: number, name: "Ottokar Zwickel", vehicle: { plate: "L-ZW 902" } });
    await meet({ name: "Ottokar Zwickel", phone: number, vehicle: { plate: "L-ZW 901" } }, theirs);

    const local = `0${number.slice(3)}`;
    for (const q of ["zwick", local, `zwickel${number}@example.org`, "LZW901", "l-zw 902"]) {
      expect((await list(q)).map((row) => row.id)).toEqual([id]);
    }
    expect(await list("Quarkkeulchen")).toEqual([]);
  });

  it("pages without gap or repeat although all changed at the same time", async () => {
    for (let count = 0; count < 4; count += 1) await meet({ phone: newPhone() }, theirs);
    const page = (cursor: object) =>
      callRpc(as("viewer", theirs), "list_contacts", {
        p_workshop: theirs.slug,
        p_limit: 3,
        ...cursor,
      });
    const all: string[] = [];
    let cursor = {};
    for (let turn = 0; turn < 3; turn += 1) {
      const rows = await page(cursor);
      all.push(...rows.map(({ id }) => String(id)));
      const last = rows.at(-1);
      cursor = { p_cursor_at: last?.updated_at, p_cursor_id: last?.id };
    }

    const counted = await database.sql("select id from public.contacts where workshop_id = $1", [
      theirs.id,
    ]);
    expect(all.toSorted()).toEqual(counted.map(({ id }) => id).toSorted());
  });

  it("is not for mechanics, nor is a single customer", async () => {
    const id = await meet({ phone: newPhone() });

    await expect(list(undefined, "mechanic")).rejects.toMatchObject({ code: "forbidden" });
    await expect(show(id, "mechanic")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("knows nobody from another workshop", async () => {
    const id = await meet({ phone: newPhone() }, theirs);

    await expect(show(id)).rejects.toMatchObject({ reason: "contact_not_found" });
    await expect(show(id, "owner", theirs)).resolves.toMatchObject({ name: "Max Muster" });
  });
});

describe("a customer's data", () => {
  it("is changed field by field, and a viewer changes none", async () => {
    const number = newPhone();
    const id = await meet({ phone: number });

    await update(id, { name: "Maxine Muster", note: "Nur vormittags anrufen" });

    expect(await show(id)).toMatchObject({
      name: "Maxine Muster",
      phone: number,
      note: "Nur vormittags anrufen",
    });
    await expect(update(id, { name: "X" }, "viewer")).rejects.toMatchObject({ code: "forbidden" });
    await expect(update(id, { phone: "0341" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("takes no number that another customer has, and says so", async () => {
    const [one, two] = [newPhone(), newPhone()];
    await meet({ phone: one });
    const id = await meet({ phone: two });

    await expect(update(id, { phone: one })).rejects.toMatchObject({
      code: "conflict",
      reason: "contact_known",
    });
  });
});
