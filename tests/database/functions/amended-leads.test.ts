import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Json } from "@/lib/supabase/database.types";
import { startTwoWorkshops } from "../start-two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const capture = (lead: Record<string, Json>, workshop = ours) =>
  callRpc(database.service, "capture_lead", {
    p_workshop_id: workshop.id,
    p_lead: { name: "Jana Wolf", consent: true, ...lead },
  });
let calls = 0;
const phone = () => `+49342${String((calls += 1)).padStart(7, "0")}`;

async function openChat(workshop = ours) {
  const turns = openTurns(database.service, workshop);
  await turns.begin({ p_body: "Guten Tag" });
  return turns;
}
const leadsOf = async (conversationId: string) =>
  (
    await callRpc(database.memberDb(ours.members.owner.userId), "list_leads", {
      p_workshop: ours.slug,
      p_limit: 100,
    })
  ).filter((lead) => lead.conversation_id === conversationId);

const threadOf = ({ conversationId }: { conversationId: string }) =>
  callRpc(database.service, "get_visitor_thread", {
    p_workshop_id: ours.id,
    p_conversation_id: conversationId,
  });

describe("a form sent again from the same conversation", () => {
  it("amends its lead: new values count, what is left out stays, and the team sees when", async () => {
    const { conversationId } = await openChat();
    const number = phone();
    const first = await capture({
      phone: number,
      service: "Ölwechsel",
      vehicle: { plate: "L AB 1" },
      conversationId,
      clientLeadId: randomUUID(),
    });
    const second = await capture({
      phone: number,
      preferredTimes: "Montag",
      vehicle: { vin: "WVWZZZ1JZXW000001" },
      conversationId,
      clientLeadId: randomUUID(),
    });

    expect(second).toBe(first);
    expect(await leadsOf(conversationId)).toMatchObject([
      {
        id: first,
        service: "Ölwechsel",
        preferred_times: "Montag",
        vehicle: { plate: "L AB 1", vin: "WVWZZZ1JZXW000001" },
        amended_at: expect.any(String),
      },
    ]);
  });

  it("is no change when it holds the same", async () => {
    const { conversationId } = await openChat();
    const form = { phone: phone(), conversationId };
    await capture({ ...form, clientLeadId: randomUUID() });
    await capture({ ...form, clientLeadId: randomUUID() });

    expect(await leadsOf(conversationId)).toMatchObject([{ amended_at: null }]);
  });

  it("is not taken back by a late repeat of the first", async () => {
    const { conversationId } = await openChat();
    const first = {
      phone: phone(),
      service: "Ölwechsel",
      conversationId,
      clientLeadId: randomUUID(),
    };
    await capture(first);
    await capture({ ...first, service: "Räderwechsel", clientLeadId: randomUUID() });
    await capture(first);

    expect(await leadsOf(conversationId)).toMatchObject([{ service: "Räderwechsel" }]);
  });

  it("is a lead of its own once the team has settled the first", async () => {
    const { conversationId } = await openChat();
    const first = await capture({ phone: phone(), conversationId });
    await database.sql("update public.leads set status = 'won' where id = $1", [first]);

    expect(await capture({ phone: phone(), conversationId })).not.toBe(first);
  });

  it("leaves no contact behind that nothing needs", async () => {
    const { conversationId } = await openChat();
    const [wrong, right] = [phone(), phone()];
    await capture({ phone: wrong, conversationId });
    await capture({ phone: right, conversationId });

    expect(
      await database.sql("select phone from public.contacts where phone = any ($1)", [
        [wrong, right],
      ]),
    ).toEqual([{ phone: right }]);
  });
});

describe("one clientLeadId", () => {
  it("with other content from somebody else is a conflict, and nothing is lost or stored", async () => {
    const [one, other] = [await openChat(), await openChat()];
    const clientLeadId = randomUUID();
    await capture({ phone: phone(), conversationId: one.conversationId, clientLeadId });

    await expect(
      capture({ phone: phone(), conversationId: other.conversationId, clientLeadId }),
    ).rejects.toMatchObject({ code: "conflict", reason: "lead_id_taken" });
    await expect(capture({ phone: phone(), clientLeadId })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await leadsOf(other.conversationId)).toEqual([]);
  });

  it("with the same content is the same lead, wherever it comes from", async () => {
    const { conversationId } = await openChat();
    const form = { phone: phone(), clientLeadId: randomUUID() };
    const first = await capture({ ...form, conversationId });

    expect(await capture({ ...form, conversationId })).toBe(first);
    expect(await capture(form)).toBe(first);
  });

  it("belongs to one workshop", async () => {
    const clientLeadId = randomUUID();
    const first = await capture({ phone: phone(), clientLeadId });

    expect(await capture({ phone: phone(), clientLeadId }, theirs)).not.toBe(first);
  });
});

describe("a turn after the form was sent", () => {
  it("knows what was sent and asks for it no longer", async () => {
    const { begin, finish, conversationId } = await openChat();
    const asked = await begin({ p_body: "Termin bitte" });
    const lead = { purpose: "appointment", asked: 1, name: "sauer" };
    await finish(asked.message_id, {
      p_topic: { intents: ["booking"], serviceIds: [], date: null, lead },
      p_told: { name: "sauer" },
    });
    const number = phone();
    await capture({ phone: number, conversationId });

    const turn = await begin({ p_body: "Wie lange dauert das?" });

    expect(JSON.stringify(turn.history)).not.toContain('"lead"');
    expect(turn.told).toMatchObject({ name: "Jana Wolf", phone: number });
    expect(turn.sent_lead).toMatchObject({ name: "Jana Wolf", sentAt: expect.any(String) });
  });

  it("tells the visitor's own page what was sent, and nobody else's", async () => {
    const [mine, other] = [await openChat(), await openChat()];
    await capture({ phone: phone(), conversationId: mine.conversationId });

    expect(await threadOf(mine)).toMatchObject([{ sent_lead: { name: "Jana Wolf" } }]);
    expect(await threadOf(other)).toMatchObject([{ sent_lead: null }]);
  });
});
