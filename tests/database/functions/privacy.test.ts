import { beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const as = (workshop: FilledWorkshop, role: Role) =>
  database.memberDb(workshop.members[role].userId);

/** A word that nothing else holds; letters that masking leaves alone. */
const canary = "Quendelmannzacharias";

/** One person of a workshop who chatted, asked what nobody knew, left a request and came back; returns the contact's id. */
async function meet(workshop: FilledWorkshop, phone: string): Promise<string> {
  const { begin, finish, conversationId } = openTurns(database.service, workshop);
  const { message_id } = await begin({ p_body: `Ich bin ${canary}, macht ihr Hohlraumschutz?` });
  await finish(message_id, {
    p_reply: `Das weiß ich leider nicht, ${canary}.`,
    p_answered: false,
    p_sources: [],
    p_open_questions: [{ question: `${canary}: macht ihr Hohlraumschutz?`, embedding: null }],
  });
  await callRpc(database.service, "capture_lead", {
    p_workshop_id: workshop.id,
    p_lead: {
      conversationId,
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
  const [contact] = await database.sql(
    "select id from public.contacts where workshop_id = $1 and phone = $2",
    [workshop.id, phone],
  );
  return String(contact?.id);
}

/** Every table and text column of ours, off the catalog, that still holds the canary for a workshop. */
async function placesOf(): Promise<string[]> {
  const columns = await database.sql(
    `select format('%I.%I', nspname, relname) as name, attname as column
     from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
     where nspname in ('public', 'private', 'pgmq', 'auth') and relkind in ('r', 'p') and attnum > 0 and not attisdropped`,
  );
  const found: string[] = [];
  for (const { name, column } of columns) {
    const [row] = await database.sql(
      `select count(*)::int as count from ${String(name)} where "${String(column)}"::text ilike '%${canary}%'`,
    );
    if (Number(row?.count) > 0) found.push(`${String(name)}.${String(column)}`);
  }
  return found.toSorted();
}

let mine = "";
let others = "";
beforeAll(async () => {
  mine = await meet(ours, "+493415550142");
  others = await meet(theirs, "+493415550143");
});

describe("an export", () => {
  const load = (role: Role, workshop = ours, id = mine) =>
    callRpc(as(workshop, role), "export_contact", { p_workshop: workshop.slug, p_contact_id: id });

  it("holds contact, request, messages and open questions of this person", async () => {
    const text = JSON.stringify(await load("owner"));

    expect(await load("owner")).toMatchObject({
      contact: { name: canary, phone: "+493415550142" },
      leads: [{ service: canary }],
      conversations: [{ messages: [{ author: "visitor" }, { author: "bot" }] }],
    });
    expect(text).toContain("macht ihr Hohlraumschutz");
    expect(text).not.toContain("+493415550143");
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
  const erase = (role: Role, workshop = ours, id = mine) =>
    callRpc(as(workshop, role), "erase_contact", { p_workshop: workshop.slug, p_contact_id: id });

  it.each(["reception", "mechanic", "viewer"] as const)("is not for a %s", async (role) => {
    await expect(erase(role)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of another workshop's customer changes nothing", async () => {
    await expect(erase("owner", ours, others)).rejects.toMatchObject({
      reason: "contact_not_found",
    });
    expect(await placesOf()).toContain("public.messages.body");
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
    expect(await placesOf()).toEqual([]);
  });

  it("of somebody erased already says that there is nobody", async () => {
    await expect(erase("owner")).rejects.toMatchObject({ reason: "contact_not_found" });
  });
});
