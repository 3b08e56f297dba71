import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { canary } from "../canary";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { type ConversationPlace, openConversation } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();
const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
const start = () => openConversation(database.service, ours);
const memberIdOf = (role: Role, workshop = ours) => workshop.members[role].memberId;

type NoteArgs = { body?: string; key?: string; mentions?: string[] };
const write = (role: Role, at: ConversationPlace, { body, key, mentions }: NoteArgs = {}) =>
  callRpc(as(role), "add_note", {
    ...at,
    p_body: body ?? "Wagen steht auf Platz 3.",
    p_client_note_id: key ?? randomUUID(),
    p_mentions: mentions ?? [],
  });
const notesOf = (role: Role, at: ConversationPlace) => callRpc(as(role), "list_notes", at);
const detail = async (role: Role, at: ConversationPlace) => {
  const [row] = await callRpc(as(role), "get_conversation", at);
  return row;
};

describe("a note", () => {
  it("is read by the whole team, and by nobody of another workshop", async () => {
    const { at } = await start();
    await write("reception", at);

    expect(await notesOf("viewer", at)).toMatchObject([
      { author_name: "The reception", is_own: false, body: "Wagen steht auf Platz 3." },
    ]);
    const foreign = { ...at, p_workshop: theirs.slug };
    expect(await callRpc(as("owner", theirs), "list_notes", foreign)).toEqual([]);
    await expect(
      callRpc(as("owner", theirs), "add_note", {
        ...foreign,
        p_body: "Hallo",
        p_client_note_id: randomUUID(),
      }),
    ).rejects.toMatchObject({ reason: "conversation_not_found" });
  });

  it("is one, however often it is sent", async () => {
    const { at } = await start();
    const key = randomUUID();
    const first = await write("reception", at, { key });
    const again = await write("reception", at, { key });

    expect(again).toBe(first);
    expect(await detail("reception", at)).toMatchObject({ note_count: 1 });
  });

  it("changes nothing about who answers or waits", async () => {
    const { at } = await start();
    const before = await detail("owner", at);
    await write("reception", at);

    expect(await detail("owner", at)).toEqual({ ...before, note_count: 1 });
  });

  it("is taken back by its author alone", async () => {
    const { at } = await start();
    const id = String(await write("reception", at));
    const remove = (role: Role) => callRpc(as(role), "delete_note", { ...at, p_note_id: id });

    await expect(remove("owner")).rejects.toMatchObject({ reason: "note_not_found" });
    await remove("reception");
    expect(await notesOf("owner", at)).toEqual([]);
    expect(await detail("owner", at)).toMatchObject({ note_count: 0 });
  });

  it("is not written by a viewer", async () => {
    const { at } = await start();
    await expect(write("viewer", at)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a visitor", () => {
  it("gets no note: not in the thread, not in a turn, not over the stream of changes, not in an export", async () => {
    const { at, begin, conversationId } = await start();
    const [started] = await callRpc(database.service, "list_live_changes", {});
    await write("reception", at, { body: canary, mentions: [memberIdOf("owner")] });
    const turn = await begin({ p_body: "Noch da?" });
    const visitor = { p_workshop_id: ours.id, p_conversation_id: conversationId };
    const thread = await callRpc(database.service, "get_visitor_thread", visitor);
    const changes = await callRpc(database.service, "list_live_changes", {
      p_cursor: String(started?.cursor),
    });
    const messages = await callRpc(as("owner"), "list_messages", at);
    const exported = await callRpc(as("owner"), "export_conversation", at);

    const told = JSON.stringify({ turn, thread, changes, messages, exported });
    expect(told).toContain("Noch da?");
    expect(told).not.toContain(canary);
    expect(JSON.stringify(exported)).not.toContain("note");
  });
});

describe("a mention", () => {
  it("is open until the colleague has opened the conversation", async () => {
    const { at } = await start();
    await write("reception", at, { mentions: [memberIdOf("mechanic"), memberIdOf("reception")] });

    expect(await detail("owner", at)).toMatchObject({ mentioned_ids: [memberIdOf("mechanic")] });
    await callRpc(as("owner"), "set_conversation_read", at);
    expect(await detail("owner", at)).toMatchObject({ mentioned_ids: [memberIdOf("mechanic")] });
    await callRpc(as("mechanic"), "set_conversation_read", at);
    expect(await detail("owner", at)).toMatchObject({ mentioned_ids: [] });
  });

  it("is of somebody in the team who may answer, and nothing is written otherwise", async () => {
    const { at } = await start();
    const strangers = [memberIdOf("owner", theirs), memberIdOf("viewer"), randomUUID()];
    for (const stranger of strangers) {
      await expect(write("reception", at, { mentions: [stranger] })).rejects.toMatchObject({
        reason: "mention_not_found",
      });
    }
    expect(await notesOf("owner", at)).toEqual([]);
  });
});

describe("a mechanic", () => {
  it("sees no contact data in any text, whoever wrote it, but the workshop's own number", async () => {
    await database.sql(
      `update public.workshops set phone = '0341 5550100', tow_phone = '+49 341 5550111', email = 'moin@brandt.example'
       where id = $1`,
      [ours.id],
    );
    const { at, finish, begin } = await start();
    const { message_id } = await begin({ p_body: "Rufen Sie 0171 2345678 oder kim@example.org" });
    await finish(message_id, {
      p_reply:
        "Notiert: 0171/2345678 und kim@example.org. Sie erreichen uns unter +49 (341) 555 01 00, moin@brandt.example, 03415550111.",
    });
    await callRpc(as("reception"), "append_message", {
      ...at,
      p_body: "Ich melde mich unter +49 171 2345678.",
      p_client_message_id: randomUUID(),
    });
    await write("reception", at, { body: "Frau Kim, 0171 2345678, rief an" });
    const [started] = await callRpc(database.service, "list_live_changes", {});
    await write("reception", at, { body: "Nochmal" });
    const changes = await callRpc(database.service, "list_live_changes", {
      p_cursor: String(started?.cursor),
      p_masked_workshop_ids: [ours.id],
    });
    const bodies = (await callRpc(as("mechanic"), "list_messages", at)).map(({ body }) => body);
    const masked = JSON.stringify(changes).match(/"maskedBody":"[^"]*"/g);

    expect(bodies.slice(1)).toEqual([
      "Rufen Sie ••• oder •••",
      "Notiert: ••• und •••. Sie erreichen uns unter +49 (341) 555 01 00, moin@brandt.example, 03415550111.",
      "Ich melde mich unter •••.",
    ]);
    expect(masked?.join(" ")).toContain("Ich melde mich unter •••.");
    expect(masked?.join(" ")).not.toMatch(/2345678|kim@/);
    expect(await notesOf("mechanic", at)).toMatchObject([
      { body: "Frau Kim, •••, rief an" },
      { body: "Nochmal" },
    ]);
    expect(await detail("mechanic", at)).toMatchObject({
      last_message_preview: "Ich melde mich unter •••.",
    });
  });
});
