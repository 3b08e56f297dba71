import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { startTwoWorkshops } from "../start-two-workshops";
import { openTurns } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const rowOf = async (conversationId: string) => {
  const [row] = await database.sql(
    `select conversations.workshop_id, message_count, unread_count, status, mode, last_message_preview, last_question,
       last_message_author, waiting_since, bot_state, last_message_at = (
         select max(messages.created_at) from public.messages where messages.conversation_id = conversations.id
       ) as is_dated
     from public.conversations where conversations.id = $1`,
    [conversationId],
  );
  return row;
};

describe("the row of a conversation", () => {
  it.each([
    ["ours", ours],
    ["theirs", theirs],
  ])("is made with its first message in it: %s", async (_whose, workshop) => {
    const turns = openTurns(database.service, workshop);
    const body = `  Guten\n\nTag ${"x".repeat(200)}`;
    await turns.begin({ p_body: body });

    const preview = body.trim().replaceAll(/\s+/g, " ").slice(0, 160);
    expect(await rowOf(turns.conversationId)).toEqual({
      workshop_id: workshop.id,
      message_count: 1,
      unread_count: 1,
      status: "open",
      mode: "bot",
      last_message_preview: preview,
      last_question: preview,
      last_message_author: "visitor",
      waiting_since: null,
      bot_state: null,
      is_dated: true,
    });
  });

  it("counts each further message once, and a repeat not at all", async () => {
    const turns = openTurns(database.service, ours);
    const id = randomUUID();
    const { message_id } = await turns.begin({ p_client_message_id: id, p_body: "Eins" });
    await turns.begin({ p_client_message_id: id, p_body: "Eins" });
    await turns.finish(message_id, { p_reply: "Antwort" });
    await turns.begin({ p_body: "Zwei" });

    expect(await rowOf(turns.conversationId)).toMatchObject({
      message_count: 3,
      unread_count: 2,
      last_message_preview: "Zwei",
      last_question: "Zwei",
      is_dated: true,
    });
  });

  it("is not written again by the message it was made with", async () => {
    await database.sql(`create function pg_temp.count_updates(p_workshop_id uuid, p_id uuid, p_key text) returns bigint
      language plpgsql as $$
      declare
        v_before bigint := pg_stat_get_xact_tuples_updated('public.conversations'::regclass);
      begin
        perform public.begin_turn(p_workshop_id, p_id, p_key, 'Hallo', 'web', 'de', 'hallo', '{hallo}');
        return pg_stat_get_xact_tuples_updated('public.conversations'::regclass) - v_before;
      end $$`);
    const id = randomUUID();
    const count = async () => {
      const [row] = await database.sql("select pg_temp.count_updates($1, $2, $3) as n", [
        ours.id,
        id,
        randomUUID(),
      ]);
      return Number(row?.["n"]);
    };

    expect([await count(), await count()]).toEqual([0, 1]);
  });
});
