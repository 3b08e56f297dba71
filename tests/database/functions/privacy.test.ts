import { beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { canary, leavesOf, placesOf, textsOf } from "../canary";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const as = (workshop: FilledWorkshop, role: Role) =>
  database.memberDb(workshop.members[role].userId);

/** One person of a workshop who chatted, asked what nobody knew, left a request and came back; returns the contact's id. */
async function meet(workshop: FilledWorkshop, phone: string): Promise<string> {
  const { begin, finish, conversationId } = openTurns(database.service, workshop);
  const { message_id } = await begin({ p_body: `Ich bin ${canary}, macht ihr Hohlraumschutz?` });
  await finish(message_id, {
    p_reply: `Das weiß ich leider nicht, ${canary}.`,
    p_answered: false,
    p_sources: [],
    p_told: { name: canary, wish: `morgens, ${canary}` },
    p_open_questions: [{ question: `${canary}: macht ihr Hohlraumschutz?`, embedding: null }],
  });
  await callRpc(database.service, "capture_lead", {
    p_workshop_id: workshop.id,
    p_lead: {
      conversationId,
      clientLeadId: `form-of-${canary}`,
      name: canary,
      phone,
      message: `Bitte ${canary} anrufen`,
      service: canary,
      preferredTimes: `freitags, ${canary}`,
      vehicle: { model: canary },
      consent: true,
      consentText: "Ja",
    },
  });
  // Sent again with other words, and told otherwise since: what was first is kept too.
  await callRpc(database.service, "capture_lead", {
    p_workshop_id: workshop.id,
    p_lead: {
      conversationId,
      clientLeadId: `next-${canary}`,
      name: canary,
      phone,
      message: `Neu: ${canary}`,
      consent: true,
    },
  });
  const { message_id: next } = await begin({ p_body: `Lieber abends, ${canary}` });
  await finish(next, { p_reply: "Gern.", p_told: { wish: `abends, ${canary}` } });
  const [contact] = await database.sql(
    "select id from public.contacts where workshop_id = $1 and phone = $2",
    [workshop.id, phone],
  );
  return String(contact?.id);
}

let mine = "";
let others = "";
beforeAll(async () => {
  mine = await meet(ours, "+493415550142");
  others = await meet(theirs, "+493415550143");
});

const load = (role: Role, workshop = ours, id = mine) =>
  callRpc(as(workshop, role), "export_contact", { p_workshop: workshop.slug, p_contact_id: id });
const erase = (role: Role, workshop = ours, id = mine) =>
  callRpc(as(workshop, role), "erase_contact", { p_workshop: workshop.slug, p_contact_id: id });

describe("an export", () => {
  it("holds contact, request, messages and open questions of this person", async () => {
    const text = JSON.stringify(await load("owner"));

    expect(await load("owner")).toMatchObject({
      contact: { name: canary, phone: "+493415550142" },
      leads: [{ service: canary }],
      conversations: [{ told: { wish: `abends, ${canary}` } }],
    });
    expect(text).toContain("macht ihr Hohlraumschutz");
    expect(text).not.toContain("+493415550143");
  });

  it("leaves out no text of theirs that any table keeps", async () => {
    const handedOut = leavesOf(await load("owner"));
    const kept = await textsOf(database, ours);
    expect(kept.length).toBeGreaterThan(10);
    const missing = kept.filter((text) => !handedOut.includes(text.slice(text.indexOf(": ") + 2)));

    const tables = new Set(kept.map((text) => text.slice(0, text.indexOf(":"))));
    expect([...tables]).toEqual(
      expect.arrayContaining(["public.lead_sends", "public.messages", "public.told_details"]),
    );
    expect(missing).toEqual([]);
  });

  it.each(["reception", "mechanic", "viewer"] as const)("is not for a %s", async (role) => {
    await expect(load(role)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of another workshop's customer is as if there was none", async () => {
    await expect(load("owner", ours, others)).rejects.toMatchObject({
      reason: "contact_not_found",
    });
    await expect(
      callRpc(as(ours, "owner"), "export_contact", {
        p_workshop: theirs.slug,
        p_contact_id: others,
      }),
    ).rejects.toMatchObject({ reason: "workshop_not_found" });
  });
});

describe("an erasure", () => {
  it.each(["reception", "mechanic", "viewer"] as const)("is not for a %s", async (role) => {
    await expect(erase(role)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of another workshop's customer changes nothing", async () => {
    await expect(erase("owner", ours, others)).rejects.toMatchObject({
      reason: "contact_not_found",
    });
    expect(await placesOf(database)).toEqual(
      expect.arrayContaining([
        "public.lead_sends.client_lead_id",
        "public.lead_sends.content",
        "public.messages.body",
        "public.told_details.details",
      ]),
    );
  });

  it("leaves the person in no column of any table, and others where they are", async () => {
    const erased = await erase("owner");
    const [left] = await database.sql(
      "select count(*)::int as count from public.contacts where id = $1",
      [others],
    );
    await callRpc(as(theirs, "owner"), "erase_contact", {
      p_workshop: theirs.slug,
      p_contact_id: others,
    });

    expect(erased).toEqual([{ conversation_count: 1, lead_count: 1 }]);
    expect(left).toEqual({ count: 1 });
    expect(await placesOf(database)).toEqual([]);
  });

  it("of somebody erased already says that there is nobody", async () => {
    await expect(erase("owner")).rejects.toMatchObject({ reason: "contact_not_found" });
  });
});
