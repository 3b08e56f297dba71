import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { importWorkshop, loadWorkshopContext } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
await database.sql("delete from public.safety_overrides");

const memberDb = (role: Role) => database.memberDb(ours.members[role].userId);
const off = { isActive: false, text: {} };
const set = (role: Role, p_override: Json, p_workshop = ours.slug) =>
  callRpc(memberDb(role), "set_safety_override", { p_workshop, p_key: "oil_lamp", p_override });
const say = (de: string) => set("owner", { isActive: true, text: { de } });
const workshopOf = async (slug: string) =>
  (await loadWorkshopContext({ db: database.service }, slug))?.workshop;

describe("what a workshop changes of a default safety card", () => {
  it("is kept by owner and reception, for their workshop alone, until it is taken back", async () => {
    await set("owner", { isActive: true, text: { de: "Sofort anhalten." } });
    await set("reception", { isActive: false, text: { de: "Sofort anhalten.", en: "Stop." } });
    const kept = await workshopOf(ours.slug);
    await set("owner", null);

    expect(kept?.safetyOverrides).toEqual({
      oil_lamp: { isActive: false, text: { de: "Sofort anhalten.", en: "Stop." } },
    });
    expect((await workshopOf(theirs.slug))?.safetyOverrides).toEqual({});
    expect((await workshopOf(ours.slug))?.safetyOverrides).toEqual({});
  });

  it("is nobody else's to change", async () => {
    await expect(set("mechanic", off)).rejects.toMatchObject({ code: "forbidden" });
    await expect(set("viewer", off)).rejects.toMatchObject({ code: "forbidden" });
    await expect(set("owner", off, theirs.slug)).rejects.toMatchObject({ code: "not_found" });
    expect((await workshopOf(ours.slug))?.safetyOverrides).toEqual({});
  });

  it("is refused when it says nothing, or more than a card holds", async () => {
    await expect(say(" ")).rejects.toMatchObject({ code: "invalid" });
    await expect(say("x".repeat(1001))).rejects.toMatchObject({ code: "invalid" });
  });

  it("comes with a workshop file, with the recovery service, and stays as it is without its key", async () => {
    const file = JSON.parse(readFileSync("supabase/demo/kfz-brandt.json", "utf8"));
    const safetyOverrides = { coolant: { isActive: false } };
    await importWorkshop(database.service, { ...file, safetyOverrides, towPhone: "0341 5550911" });
    await importWorkshop(database.service, file);
    const kept = await workshopOf("kfz-brandt");
    await importWorkshop(database.service, { ...file, safetyOverrides: {}, towPhone: null });
    const emptied = await workshopOf("kfz-brandt");

    expect(kept?.safetyOverrides).toEqual({ coolant: off });
    expect(kept?.towPhone).toBe("0341 5550911");
    expect(emptied).toMatchObject({ safetyOverrides: {}, towPhone: null });
  });
});

describe("contact details", () => {
  const contact = {
    phone: "0341 1",
    towPhone: "0341 5550911",
    email: null,
    website: null,
    street: "Gasse 2",
    postalCode: "04229",
    city: "Leipzig",
  };
  const change = (role: Role, changes: object = {}, p_workshop = ours.slug) =>
    callRpc(memberDb(role), "set_contact_details", {
      p_workshop,
      p_contact: { ...contact, phone: "0341 5550142", ...changes },
    });

  it("are replaced by owner and reception, in their workshop alone", async () => {
    const before = await workshopOf(theirs.slug);
    await change("owner");
    await change("reception", { city: "Halle" });

    expect(await workshopOf(ours.slug)).toMatchObject({
      phone: "0341 5550142",
      towPhone: "0341 5550911",
      email: null,
      address: { city: "Halle" },
    });
    expect(await workshopOf(theirs.slug)).toEqual(before);
  });

  it("are nobody else's to change, and no phone is a word", async () => {
    await expect(change("mechanic")).rejects.toMatchObject({ code: "forbidden" });
    await expect(change("owner", {}, theirs.slug)).rejects.toMatchObject({ code: "not_found" });
    await expect(change("owner", { towPhone: "ruf an" })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
