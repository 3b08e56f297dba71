import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openConversation, replyTo, type ConversationPlace } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);

const startConversation = (workshop = ours) => openConversation(database.service, workshop);

const reply = (at: ConversationPlace, role: Role, key?: string) => replyTo(as(role), at, key);

const rowOf = async (at: ConversationPlace) =>
  (await callRpc(as("owner"), "get_conversation", at))[0];

describe("a conversation", () => {
  it("is taken over by a reply, which marks it read", async () => {
    const { at } = await startConversation();

    const [message] = await reply(at, "mechanic");

    expect(message).toMatchObject({
      author: "member",
      author_name: "The mechanic",
      body: "Gerne!",
    });
    expect(await rowOf(at)).toMatchObject({
      mode: "human",
      assignee_email: `mechanic@${ours.slug}.example`,
      unread_count: 0,
      last_message_author: "member",
      last_message_preview: "Gerne!",
    });
  });

  it("stores a repeated reply once and is not taken over by the repeat", async () => {
    const { at } = await startConversation();
    const key = randomUUID();
    const first = await reply(at, "reception", key);
    await callRpc(as("owner"), "update_conversation", { ...at, p_mode: "bot" });

    expect(await reply(at, "reception", key)).toEqual(first);
    expect(await rowOf(at)).toMatchObject({ mode: "bot", assignee_email: null });
  });

  it("counts what the visitor wrote since the team last looked, whatever happens in between", async () => {
    const { at, begin, finish, questionId } = await startConversation();
    await finish(questionId);
    await begin();
    const before = await rowOf(at);
    await callRpc(as("mechanic"), "set_conversation_read", at);
    const read = await rowOf(at);
    await begin();
    await reply(at, "owner");
    await begin();
    await begin();

    expect([before?.unread_count, read?.unread_count, (await rowOf(at))?.unread_count]).toEqual([
      2, 0, 2,
    ]);
  });

  it("keeps unread what came after the last message somebody saw, and never grows by a colleague who saw less", async () => {
    const { at, begin } = await startConversation();
    await begin();
    const shown = await callRpc(as("owner"), "list_messages", at);
    const seen = Number(shown.at(-1)?.position);
    await begin();
    await begin();
    const readUpTo = (position: number) =>
      callRpc(as("mechanic"), "set_conversation_read", { ...at, p_position: position });
    const counts: unknown[] = [];

    for (const position of [0, seen, 0, seen + 1_000_000]) {
      await readUpTo(position);
      counts.push((await rowOf(at))?.unread_count);
    }

    expect(counts).toEqual([4, 2, 2, 0]);
  });

  it("keeps unread what came while a reply was being written", async () => {
    const { at, begin } = await startConversation();
    const shown = await callRpc(as("owner"), "list_messages", at);
    await begin();
    await callRpc(as("owner"), "append_message", {
      ...at,
      p_body: "Gerne!",
      p_client_message_id: randomUUID(),
      p_seen_position: Number(shown.at(-1)?.position),
    });

    expect(await rowOf(at)).toMatchObject({ mode: "human", unread_count: 1 });
  });

  it("goes to a named colleague, back to the bot, and leaves alone what is null", async () => {
    const { at } = await startConversation();
    const update = (changes: object) =>
      callRpc(as("owner"), "update_conversation", { ...at, ...changes });

    const [given] = await update({ p_assignee_id: ours.members.mechanic.memberId });
    const [closed] = await update({ p_status: "closed" });
    const [returned] = await update({ p_mode: "bot" });

    expect(given).toMatchObject({ mode: "human", assignee_email: `mechanic@${ours.slug}.example` });
    expect(closed).toMatchObject({
      mode: "human",
      status: "closed",
      assignee_email: given?.assignee_email,
    });
    expect(returned).toMatchObject({ mode: "bot", status: "closed", assignee_email: null });
  });

  it("goes to nobody of another workshop, and into no mode that does not exist", async () => {
    const { at } = await startConversation();
    const update = (changes: object) =>
      callRpc(as("owner"), "update_conversation", { ...at, ...changes });

    await expect(update({ p_assignee_id: theirs.members.owner.memberId })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(update({ p_mode: "parrot" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("shows a mechanic the vehicle but neither number, address nor lead", async () => {
    const { at, conversationId } = await startConversation();
    await callRpc(database.service, "capture_lead", {
      p_workshop_id: ours.id,
      p_lead: {
        name: "Max",
        phone: "+4934155501",
        vehicle: { model: "Golf" },
        consent: true,
        conversationId,
      },
    });

    const [seen] = await callRpc(as("mechanic"), "get_conversation", at);
    const inbox = await callRpc(as("mechanic"), "list_conversations", { p_workshop: ours.slug });

    expect(seen).toMatchObject({
      contact_name: "Max",
      contact_vehicle: { model: "Golf" },
      contact_phone: null,
    });
    expect([seen, ...inbox].filter((row) => row?.has_lead)).toEqual([]);
    expect(await rowOf(at)).toMatchObject({ contact_phone: "+4934155501", has_lead: true });
  });

  it("says since when the workshop's own site vouches for the customer, and nothing before", async () => {
    const { at, conversationId } = await startConversation();
    const identity = { externalId: "customer-18", name: "Jana", phone: null, email: null };

    expect(await rowOf(at)).toMatchObject({ contact_verified_at: null });
    await callRpc(database.service, "verify_contact", {
      p_workshop_id: ours.id,
      p_conversation_id: conversationId,
      p_identity: identity,
    });
    expect(await rowOf(at)).toMatchObject({
      contact_name: "Jana",
      contact_verified_at: expect.stringMatching(/^\d{4}-/),
    });
  });

  it("lists its newest messages, oldest of them first, page by page", async () => {
    const { at, begin } = await startConversation();
    for (const p_body of ["zwei", "drei", "vier"]) await begin({ p_body });

    const newest = await callRpc(as("viewer"), "list_messages", { ...at, p_limit: 2 });
    const older = await callRpc(as("viewer"), "list_messages", {
      ...at,
      p_limit: 2,
      p_before: newest[0]?.position ?? null,
    });

    expect([...older, ...newest].map(({ body }) => body)).toEqual([
      "Guten Tag",
      "zwei",
      "drei",
      "vier",
    ]);
  });

  it("gives its visitor what came after a position", async () => {
    const { at, begin, conversationId } = await startConversation();
    const args = { p_workshop_id: ours.id, p_conversation_id: conversationId };
    const [first] = await callRpc(database.service, "list_visitor_messages", {
      ...args,
      p_after: 0,
    });
    await begin({ p_body: "Und?" });
    await reply(at, "owner");

    const later = await callRpc(database.service, "list_visitor_messages", {
      ...args,
      p_after: first?.position ?? null,
    });

    expect(later).toMatchObject([{ body: "Und?" }, { body: "Gerne!", author_name: "The owner" }]);
    expect(
      await callRpc(database.service, "list_visitor_messages", {
        ...args,
        p_workshop_id: theirs.id,
      }),
    ).toEqual([]);
  });
});
