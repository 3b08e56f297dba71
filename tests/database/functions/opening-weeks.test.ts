import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { importWorkshop, loadWorkshopContext } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();

const saturday = (opens: string, closes: string, rule: object = {}) => ({
  weekday: 6,
  opens,
  closes,
  ...rule,
});
const set = (role: Role, p_spans: Json, p_workshop = ours.slug) =>
  callRpc(database.memberDb(ours.members[role].userId), "set_opening_hours", {
    p_workshop,
    p_spans,
  });
const hoursOf = async (slug: string) =>
  (await loadWorkshopContext({ db: database.service }, slug))?.openingHours ?? [];

describe("hours of some weeks of the month", () => {
  it("are kept with their note, in their workshop alone", async () => {
    const before = await hoursOf(theirs.slug);
    const first = saturday("09:00", "12:00", { weeks: [1, 3], note: "nur Abgabe" });
    const last = saturday("10:00", "14:00", { weeks: ["last"] });

    await set("reception", [last, first, { weekday: 5, opens: "08:00", closes: "24:00" }]);

    expect(await hoursOf(ours.slug)).toEqual([
      { weekday: 5, opens: "08:00", closes: "24:00", weeks: [], note: "" },
      first,
      { ...last, note: "" },
    ]);
    expect(await hoursOf(theirs.slug)).toEqual(before);
  });

  it("are nobody else's to change", async () => {
    const before = await hoursOf(ours.slug);

    await expect(set("mechanic", [])).rejects.toMatchObject({ code: "forbidden" });
    await expect(set("owner", [], theirs.slug)).rejects.toMatchObject({ code: "not_found" });
    expect(await hoursOf(ours.slug)).toEqual(before);
  });

  it.each<[string, object, object]>([
    ["in every week and in one", {}, { weeks: [2] }],
    ["in a week that both name", { weeks: [1, 3] }, { weeks: [3, 4] }],
    ["in the fourth and the last", { weeks: [4] }, { weeks: ["last"] }],
    ["in the fifth and the last", { weeks: ["last"] }, { weeks: [5] }],
  ])("are refused when they overlap: %s", async (_, left, right) => {
    const before = await hoursOf(ours.slug);
    const spans = [saturday("09:00", "12:00", left), saturday("11:59", "14:00", right)];

    await expect(set("owner", spans as Json)).rejects.toMatchObject({ code: "conflict" });
    expect(await hoursOf(ours.slug)).toEqual(before);
  });

  it.each<[string, object, object]>([
    ["of other weeks", { weeks: [1, 3] }, { weeks: [2, 4, 5] }],
    ["of the third and the last", { weeks: [3] }, { weeks: ["last"] }],
  ])("may be at the same time: %s", async (_, left, right) => {
    const spans = [saturday("09:00", "12:00", left), saturday("09:00", "12:00", right)];

    await set("owner", spans as Json);

    expect(await hoursOf(ours.slug)).toHaveLength(2);
  });

  it.each<[string, object]>([
    ["a sixth week", { weeks: [6] }],
    ["a word that is none", { weeks: ["first"] }],
    ["no list", { weeks: 1 }],
    ["a list in a list", { weeks: [[1]] }],
    ["a note too long", { note: "x".repeat(101) }],
  ])("are refused with %s", async (_, rule) => {
    const spans = [saturday("09:00", "12:00", rule)] as Json;

    await expect(set("owner", spans)).rejects.toMatchObject({ code: "invalid" });
  });

  it("come with a workshop file beside plain pairs, and are refused by their path", async () => {
    const file = JSON.parse(readFileSync("supabase/demo/kfz-brandt.json", "utf8"));
    const sat = [
      ["07:00", "08:00"],
      { opens: "09:00", closes: "12:00", weeks: [1, 3], note: "nur Abgabe" },
      { opens: "09:00", closes: "14:00", weeks: ["last"] },
    ];
    await importWorkshop(database.service, { ...file, openingHours: { sat } });

    expect(await hoursOf(file.slug)).toEqual([
      saturday("07:00", "08:00", { weeks: [], note: "" }),
      saturday("09:00", "14:00", { weeks: ["last"], note: "" }),
      saturday("09:00", "12:00", { weeks: [1, 3], note: "nur Abgabe" }),
    ]);
    const refused = callRpc(database.service, "import_workshop", {
      p_workshop: {
        ...file,
        currency: "EUR",
        services: [],
        documents: [],
        openingHours: { sat: [...sat, { opens: "11:00", closes: "12:00", weeks: [4] }] },
      },
    });
    await expect(refused).rejects.toMatchObject({
      reason: "invalid_workshop",
      issues: [{ path: "openingHours.sat[3]" }],
    });
  });
});
