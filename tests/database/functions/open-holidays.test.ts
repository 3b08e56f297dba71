import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { importWorkshop, loadWorkshopContext } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const set = (role: Role, p_days: string[], p_workshop = ours.slug) =>
  callRpc(database.memberDb(ours.members[role].userId), "set_open_holidays", {
    p_workshop,
    p_days,
  });
const openHolidays = async (slug: string) =>
  (await loadWorkshopContext({ db: database.service }, slug))?.workshop.openHolidays;

describe("the holidays on which a workshop works", () => {
  it("are replaced by owner and reception, each once and in order, in their workshop alone", async () => {
    await set("owner", ["2027-05-17"]);
    await set("reception", ["2028-10-31", "2027-11-17", "2027-11-17"]);

    expect(await openHolidays(ours.slug)).toEqual(["2027-11-17", "2028-10-31"]);
    expect(await openHolidays(theirs.slug)).toEqual([]);
  });

  it("are nobody else's to change", async () => {
    const before = await openHolidays(ours.slug);

    await expect(set("mechanic", [])).rejects.toMatchObject({ code: "forbidden" });
    await expect(set("viewer", [])).rejects.toMatchObject({ code: "forbidden" });
    await expect(set("owner", [], theirs.slug)).rejects.toMatchObject({ code: "not_found" });
    expect(await openHolidays(ours.slug)).toEqual(before);
  });

  it("are refused when a day is none, or when there are more than a hundred", async () => {
    const many = Array.from({ length: 101 }, (_, index) => `${2027 + index}-05-01`);

    await expect(set("owner", ["2027-02-30"])).rejects.toMatchObject({ code: "invalid" });
    await expect(set("owner", many)).rejects.toMatchObject({ code: "invalid" });
  });

  it("come with a workshop file, and stay as they are without its key", async () => {
    const file = JSON.parse(readFileSync("supabase/demo/kfz-brandt.json", "utf8"));
    await importWorkshop(database.service, { ...file, openHolidays: ["2028-10-31"] });
    const first = await openHolidays("kfz-brandt");
    await importWorkshop(database.service, file);
    const kept = await openHolidays("kfz-brandt");
    await importWorkshop(database.service, { ...file, openHolidays: [] });

    expect(first).toEqual(["2028-10-31"]);
    expect(kept).toEqual(first);
    expect(await openHolidays("kfz-brandt")).toEqual([]);
  });
});
