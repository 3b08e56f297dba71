import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import { type FilledWorkshop } from "../two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const identity = { externalId: "customer-17", name: "Jana Wolf", phone: null, email: null };
const verify = (workshop: FilledWorkshop, conversationId: string) =>
  callRpc(database.service, "verify_contact", {
    p_workshop_id: workshop.id,
    p_conversation_id: conversationId,
    p_identity: identity,
  });
const purge = (workshop: FilledWorkshop, conversationId: string) =>
  callRpc(database.service, "purge_conversation", {
    p_workshop_id: workshop.id,
    p_conversation_id: conversationId,
  });
const thread = (workshop: FilledWorkshop, conversationId: string) =>
  callRpc(database.service, "get_visitor_thread", {
    p_workshop_id: workshop.id,
    p_conversation_id: conversationId,
    p_after: 0,
  });
const secretOf = (id: string) =>
  callRpc(database.service, "find_widget_secret", { p_workshop_id: id });
async function startConversation() {
  const { begin, conversationId } = openTurns(database.service, ours);
  await begin();
  return conversationId;
}
const contactIdOf = async (conversationId: string) => {
  const sql = "select contact_id from public.conversations where id = $1";
  return (await database.sql(sql, [conversationId]))[0]?.contact_id ?? null;
};

describe("purge_conversation", () => {
  it("erases nothing under another workshop's name, and says so", async () => {
    const conversationId = await startConversation();

    expect(await purge(theirs, conversationId)).toBe(false);
    expect(await thread(ours, conversationId)).toHaveLength(1);
  });

  it("erases once, and the second time there is nothing left", async () => {
    const conversationId = await startConversation();

    expect([await purge(ours, conversationId), await purge(ours, conversationId)]).toEqual([
      true,
      false,
    ]);
    await expect(thread(ours, conversationId)).rejects.toMatchObject({
      code: "unauthenticated",
      reason: "conversation_erased",
    });
  });

  it("closes the conversation in its own workshop alone, for messages and requests", async () => {
    const { begin, conversationId } = openTurns(database.service, ours);
    await begin();
    await purge(ours, conversationId);
    const erased = { reason: "conversation_erased" };
    const lead = { name: "Kim", phone: "+493415550142", consent: true, conversationId };
    const capture = (id: string) =>
      callRpc(database.service, "capture_lead", { p_workshop_id: id, p_lead: lead });

    await expect(begin({ p_body: "Noch da?" })).rejects.toMatchObject(erased);
    await expect(capture(ours.id)).rejects.toMatchObject(erased);
    await expect(capture(theirs.id)).rejects.toMatchObject({ reason: "conversation_not_found" });
  });
});

describe("verify_contact", () => {
  it("gives each workshop a contact of its own for the same customer number", async () => {
    const conversationId = await startConversation();
    const ourContact = await verify(ours, conversationId);
    const theirContact = await verify(theirs, conversationId);

    expect(theirContact).not.toBe(ourContact);
    expect(await contactIdOf(conversationId)).toBe(ourContact);
  });

  it("is one contact however often, and from however many tabs, it is told", async () => {
    const [one, two] = [await startConversation(), await startConversation()];
    const ids = await Promise.all([verify(ours, one), verify(ours, two), verify(ours, one)]);

    expect(new Set(ids).size).toBe(1);
  });
});

describe("get_visitor_thread", () => {
  it("shows nothing under another workshop's name", async () => {
    expect(await thread(theirs, await startConversation())).toEqual([]);
  });
});

describe("find_widget_secret", () => {
  it("is the secret that is there, and none for a workshop that is none", async () => {
    expect(await secretOf(ours.id)).toBe(await secretOf(ours.id));
    expect(await secretOf(ours.id)).not.toBe(await secretOf(theirs.id));
    expect(await secretOf(randomUUID())).toBeNull();
  });
});
