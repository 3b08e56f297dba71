import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";
import { openTurns } from "./turns";

/** Parallel callers; the pool has ten connections. */
const callers = Array.from({ length: 10 }, (_, index) => index);

let database: TestPostgres;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;

beforeAll(async () => {
  database = await startPostgres();
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
});
afterAll(() => database.close());

const countMessages = async (conversationId: string) =>
  (
    await database.sql(
      `select count(*) filter (where author = 'visitor')::int as asked, count(*) filter (where author = 'bot')::int as answered
       from public.messages where conversation_id = $1`,
      [conversationId],
    )
  )[0];

describe("on a real server, at the same time", () => {
  it("ten identical begin_turn calls open one conversation and store one message", async () => {
    const { begin, conversationId } = openTurns(database.service, ours);
    const once = { p_client_message_id: randomUUID() };

    const turns = await Promise.all(callers.map(() => begin(once)));

    expect(new Set(turns.map(({ message_id }) => message_id)).size).toBe(1);
    expect(turns.filter(({ is_duplicate }) => !is_duplicate)).toHaveLength(1);
    expect(await countMessages(conversationId)).toEqual({ asked: 1, answered: 0 });
  });

  it("ten different messages are all counted, and the inbox shows the last", async () => {
    const { begin, conversationId } = openTurns(database.service, ours);

    await Promise.all(callers.map((index) => begin({ p_body: `Frage ${index}` })));

    const [row] = await database.sql(
      `select unread_count, last_message_preview = (
         select body from public.messages where conversation_id = conversations.id order by position desc limit 1
       ) as is_last
       from public.conversations where id = $1`,
      [conversationId],
    );
    expect(row).toEqual({ unread_count: callers.length, is_last: true });
  });

  it("ten answers to one question store one, and all name it", async () => {
    const { begin, finish, conversationId } = openTurns(database.service, ours);
    const { message_id } = await begin();

    const answers = await Promise.all(
      callers.map((index) => finish(message_id, { p_reply: `Antwort ${index}` })),
    );

    expect(answers.filter(({ is_stored }) => is_stored)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.message_id)).size).toBe(1);
    expect(await countMessages(conversationId)).toEqual({ asked: 1, answered: 1 });
  });

  it("a take-over and an answer never both win unseen: stored means it was still the bot's", async () => {
    const member = database.memberDb(ours.members.reception.userId);
    for (const _ of callers) {
      const { begin, finish, conversationId } = openTurns(database.service, ours);
      const { message_id } = await begin();

      const [answer] = await Promise.all([
        finish(message_id),
        callRpc(member, "append_message", {
          p_workshop: ours.slug,
          p_conversation_id: conversationId,
          p_body: "Ich übernehme.",
          p_client_message_id: randomUUID(),
        }),
      ]);

      const said = await database.sql(
        "select author from public.messages where conversation_id = $1 order by position",
        [conversationId],
      );
      const order = said.map(({ author }) => author);
      const expected = answer.is_stored ? ["visitor", "bot", "member"] : ["visitor", "member"];
      expect(order).toEqual(expected);
    }
  });

  it("ten identical leads are one lead of one contact", async () => {
    const lead = { name: "Max", phone: "+493415550001", consent: true, clientLeadId: randomUUID() };

    const ids = await Promise.all(
      callers.map(() =>
        callRpc(database.service, "capture_lead", { p_workshop_id: ours.id, p_lead: lead }),
      ),
    );

    expect(new Set(ids).size).toBe(1);
  });

  it("ten requests with the same number and address are one of one contact, apart in each workshop", async () => {
    const capture = (workshop: FilledWorkshop, index: number) =>
      callRpc(database.service, "capture_lead", {
        p_workshop_id: workshop.id,
        p_lead: {
          name: `Max ${index}`,
          phone: "+493415550002",
          email: "max@example.net",
          consent: true,
        },
      });

    await Promise.all(callers.flatMap((index) => [capture(ours, index), capture(theirs, index)]));

    const counted = await database.sql(
      `select workshop_id, count(*)::int as leads, count(distinct contact_id)::int as contacts
       from public.leads where phone = '+493415550002' group by workshop_id`,
    );
    expect(counted).toEqual(
      expect.arrayContaining(
        [ours, theirs].map(({ id }) => ({ workshop_id: id, leads: 1, contacts: 1 })),
      ),
    );
  });
});
