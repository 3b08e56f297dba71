import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

beforeAll(() =>
  database.sql(
    "insert into public.faqs (workshop_id, question, answer) values ($1, 'Bekomme ich einen Ersatzwagen?', 'Ja, 25 € pro Tag.')",
    [ours.id],
  ),
);

const turns = (workshop = ours, conversationId?: string) =>
  openTurns(database.service, workshop, conversationId);

const stored = (conversationId: string) =>
  database.sql(
    "select author, body from public.messages where conversation_id = $1 order by position",
    [conversationId],
  );

const takeOver = (conversationId: string) =>
  callRpc(database.memberDb(ours.members.reception.userId), "update_conversation", {
    p_workshop: ours.slug,
    p_conversation_id: conversationId,
    p_mode: "human",
  });

describe("begin_turn", () => {
  it("opens the conversation, stores the message and brings what the answer needs", async () => {
    const turn = await turns().begin();

    expect(turn).toMatchObject({ mode: "bot", is_duplicate: false, reply: null, history: [] });
    expect(turn.passages).toMatchObject([
      { kind: "faq", title: "Bekomme ich einen Ersatzwagen?", content: "Ja, 25 € pro Tag." },
    ]);
  });

  it("finds nothing of another workshop", async () => {
    expect((await turns(theirs).begin()).passages).toEqual([]);
  });

  it("brings the ten messages before, oldest first, with what the bot's were about", async () => {
    const { begin, finish } = turns();
    const topic = { intents: ["price"], serviceIds: [], date: null };
    for (let count = 1; count <= 6; count += 1) {
      const { message_id } = await begin({ p_body: `Frage ${count}` });
      await finish(message_id, { p_reply: `Antwort ${count}`, p_topic: topic });
    }

    const { history } = await begin();

    expect(history).toHaveLength(10);
    expect(history).toMatchObject([
      { author: "visitor", body: "Frage 2", topic: null },
      { author: "bot", body: "Antwort 2", topic },
      ...Array.from({ length: 7 }, () => ({})),
      { body: "Antwort 6" },
    ]);
  });

  it("stores a repeated message once and brings the answer it got", async () => {
    const { begin, finish, conversationId } = turns();
    const once = { p_client_message_id: randomUUID() };
    const first = await begin(once);
    const { message_id } = await finish(first.message_id);

    const repeat = await begin(once);

    expect(repeat).toMatchObject({
      message_id: first.message_id,
      is_duplicate: true,
      reply: { messageId: message_id, reply: "Ja, 25 € pro Tag.", answered: true, actions: [] },
      passages: [],
    });
    expect(await stored(conversationId)).toHaveLength(2);
  });

  it("lets a repeated message that never got an answer be answered", async () => {
    const { begin } = turns();
    const once = { p_client_message_id: randomUUID() };
    await begin(once);

    expect(await begin(once)).toMatchObject({
      is_duplicate: true,
      reply: null,
      passages: [{ kind: "faq" }],
    });
  });

  it("keeps one client's message id apart in two workshops with the same conversation id", async () => {
    const once = { p_client_message_id: randomUUID() };
    const { begin, conversationId } = turns();
    const mine = await begin(once);

    const other = await turns(theirs, conversationId).begin(once);

    expect(other.is_duplicate).toBe(false);
    expect(other.message_id).not.toBe(mine.message_id);
  });

  it("only stores what is said while people answer", async () => {
    const { begin, conversationId } = turns();
    await begin();
    await takeOver(conversationId);

    expect(await begin()).toMatchObject({ mode: "human", passages: [], reply: null });
  });

  it("opens a closed conversation again", async () => {
    const { begin, conversationId } = turns();
    await begin();
    await database.sql("update public.conversations set status = 'closed' where id = $1", [
      conversationId,
    ]);

    await begin();

    expect(
      await database.sql("select status from public.conversations where id = $1", [conversationId]),
    ).toEqual([{ status: "open" }]);
  });

  it("refuses an unknown workshop, an empty message and a boundless one", async () => {
    await expect(turns({ ...ours, id: randomUUID() }).begin()).rejects.toMatchObject({
      code: "not_found",
      reason: "workshop_not_found",
    });
    for (const p_body of ["  ", "x".repeat(8001)])
      await expect(turns().begin({ p_body })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is closed to members and visitors", async () => {
    for (const db of [database.memberDb(ours.members.owner.userId), database.anonDb])
      await expect(openTurns(db, ours).begin()).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("finish_turn", () => {
  it("stores the answer once, however often it is told", async () => {
    const { begin, finish, conversationId } = turns();
    const { message_id } = await begin();
    const first = await finish(message_id);

    const second = await finish(message_id, { p_reply: "Etwas anderes." });

    expect(first).toMatchObject({ is_stored: true, mode: "bot" });
    expect(second).toEqual({ is_stored: false, message_id: first.message_id, mode: "bot" });
    expect((await stored(conversationId)).map(({ author }) => author)).toEqual(["visitor", "bot"]);
  });

  it("stores nothing after a take-over", async () => {
    const { begin, finish, conversationId } = turns();
    const { message_id } = await begin();
    await takeOver(conversationId);

    expect(await finish(message_id)).toEqual({ is_stored: false, message_id: null, mode: "human" });
    expect(await stored(conversationId)).toHaveLength(1);
  });

  it("hands over with the answer that says so, and to nobody in particular yet", async () => {
    const { begin, finish, conversationId } = turns();
    const { message_id } = await begin();

    const finished = await finish(message_id, { p_actions: [{ type: "handoff" }] });

    expect(finished).toMatchObject({ is_stored: true, mode: "human" });
    expect(
      await database.sql("select mode, assignee_id from public.conversations where id = $1", [
        conversationId,
      ]),
    ).toEqual([{ mode: "human", assignee_id: null }]);
  });

  it("answers no message of another workshop, of another conversation, or of the bot itself", async () => {
    const { begin, finish } = turns();
    const { message_id } = await begin();
    const answer = await finish(message_id);
    const refusal = { code: "not_found", reason: "message_not_found" };

    await expect(turns(theirs).finish(message_id)).rejects.toMatchObject(refusal);
    await expect(turns().finish(message_id)).rejects.toMatchObject(refusal);
    await expect(finish(answer.message_id)).rejects.toMatchObject(refusal);
  });

  it("refuses an answer without words and sources that are no list", async () => {
    const { begin, finish } = turns();
    const { message_id } = await begin();

    await expect(finish(message_id, { p_reply: "" })).rejects.toMatchObject({ code: "invalid" });
    await expect(finish(message_id, { p_sources: {} })).rejects.toMatchObject({ code: "invalid" });
  });
});
