import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { openConversation, openTurns, replyTo } from "../functions/turns";
import { startTwoWorkshops } from "../start-two-workshops";
import { countsOf, differencesOf, forgetCounts } from "./hand-count";

const { database, ours, theirs } = await startTwoWorkshops();
const counts = () => countsOf(database, ours.id);
const lead = { type: "lead" };

beforeEach(async () => {
  await forgetCounts(database, ours.id);
  await forgetCounts(database, theirs.id);
});

describe("what happens in a workshop is counted where it happens", () => {
  it("a conversation with its questions, answers, topics and readers, and its first sourced answer once", async () => {
    const { begin, finish } = openTurns(database.service, ours);
    const topic = { intents: ["price", "hours"], serviceIds: [], date: null };
    const said = { p_topic: topic, p_verdict: { reader: "built-in" } };
    await finish((await begin()).message_id, said);
    await finish((await begin()).message_id, said);
    await finish((await begin()).message_id, {
      p_answered: false,
      p_sources: [],
      p_actions: [lead],
    });
    await finish((await begin()).message_id, { p_answered: false, p_sources: [] });
    await finish((await begin()).message_id, { p_sources: [] });

    expect(await counts()).toEqual({
      "conversation/all": 1,
      "conversation/channel/web": 1,
      "conversation/locale/de": 1,
      "question/all": 5,
      "question/channel/web": 5,
      "answer/all": 5,
      "answer/outcome/sourced": 2,
      "answer/outcome/abstained": 1,
      "answer/outcome/clarified": 1,
      "answer/outcome/talked": 1,
      "answer/topic/price": 2,
      "answer/reader/built-in": 2,
      "step/all": 1,
      "step/step/answered": 1,
    });
    expect(await countsOf(database, theirs.id)).toEqual({});
  });

  it("a message that is repeated counts once", async () => {
    const { begin } = openTurns(database.service, ours);
    const p_client_message_id = randomUUID();
    await begin({ p_client_message_id });
    await begin({ p_client_message_id });

    expect(await counts()).toMatchObject({ "question/all": 1 });
  });

  it("a hand-over, and after how long a person first wrote", async () => {
    const { finish, questionId, at } = await openConversation(database.service, ours);
    await finish(questionId, { p_actions: [{ type: "handoff" }], p_answered: false });
    await database.sql(
      "update public.conversations set asked_at = clock_timestamp() - interval '137 seconds' where id = $1",
      [at.p_conversation_id],
    );
    await replyTo(database.memberDb(ours.members.owner.userId), at);
    await replyTo(database.memberDb(ours.members.owner.userId), at);

    expect(await counts()).toMatchObject({
      "answer/outcome/handed_over": 1,
      "handover/all": 1,
      "reply/all": 2,
      "first_response/all": 1,
      "first_response/seconds/140": 1,
    });
  });

  it("requests, the first of a conversation as its step, and orders that are taken back", async () => {
    const { conversationId, begin } = openTurns(database.service, ours);
    await begin();
    const insert = (conversation: string | null) =>
      database.sql(
        `insert into public.leads (workshop_id, contact_id, conversation_id, name, phone)
         values ($1, $2, $3, 'Kim', '+493415550142') returning id`,
        [ours.id, ours.rowIds.get("contacts"), conversation],
      );
    const [first] = await insert(conversationId);
    await insert(conversationId);
    await insert(null);
    const become = (status: string) =>
      database.sql("update public.leads set status = $1 where id = $2", [status, first?.["id"]]);
    await become("won");
    expect(await counts()).toMatchObject({ "lead/all": 3, "step/step/lead": 1, "won/all": 1 });
    await become("lost");

    expect(await counts()).toMatchObject({ "won/all": 0 });
  });

  it("appointments made, kept, missed and cancelled; a slot that was only kept free is none", async () => {
    const { conversationId, begin } = openTurns(database.service, ours);
    await begin();
    const insert = async (status: string) => {
      const [row] = await database.sql(
        `insert into public.appointments
           (workshop_id, bay_id, starts_at, ends_at, status, held_until, name, conversation_id)
         values ($1, $2, now(), now() + interval '1 hour', $3, case when $3 = 'held' then now() end,
           case when $3 <> 'held' then 'Kim' end, $4)
         returning id`,
        [ours.id, ours.rowIds.get("bays"), status, conversationId],
      );
      return String(row?.["id"]);
    };
    const become = (id: string, status: string) =>
      database.sql(
        `update public.appointments set
           status = $1, held_until = null, name = case when $1 <> 'cancelled' then 'Kim' else name end
         where id = $2`,
        [status, id],
      );
    await become(await insert("held"), "cancelled");
    const booked = await insert("held");
    await become(booked, "confirmed");
    await become(booked, "arrived");
    await become(booked, "done");
    await become(await insert("confirmed"), "noShow");
    await become(await insert("requested"), "cancelled");

    expect(await counts()).toMatchObject({
      "appointment/all": 3,
      "kept/all": 1,
      "no_show/all": 1,
      "cancelled/all": 1,
      "step/step/appointment": 1,
      "step/step/kept": 1,
    });
  });

  it("answers called wrong, less those taken back, but not less those that are erased", async () => {
    const owner = database.memberDb(ours.members.owner.userId);
    const marked = async () => {
      const { finish, questionId, at } = await openConversation(database.service, ours);
      const { message_id } = await finish(questionId);
      const p_message_id = String(message_id);
      await callRpc(owner, "mark_answer", { ...at, p_message_id });
      return { ...at, p_message_id };
    };
    await callRpc(owner, "unmark_answer", await marked());
    const { p_message_id: _, ...erased } = await marked();
    await callRpc(owner, "erase_conversation", erased);

    expect(await counts()).toMatchObject({ "wrong/all": 1 });
  });

  it("what a model was asked and what it cost, by model", async () => {
    const { begin, finish } = openTurns(database.service, ours);
    const p_usage = {
      model: "small-model",
      inputTokens: 900,
      outputTokens: 60,
      costMicroEuros: 1_100,
      isPriced: true,
    };
    await finish((await begin()).message_id, { p_usage });
    await finish((await begin()).message_id, { p_usage });

    expect(await counts()).toMatchObject({ "model/all": 2, "model/model/small-model": 2 });
    const [cost] = await database.sql(
      "select sum(amount)::int as cost from public.analytics_days where workshop_id = $1 and kind = 'model' and dimension = 'all'",
      [ours.id],
    );
    expect(cost).toEqual({ cost: 2_200 });
  });

  it("on the workshop's own day and hour, whatever the clock of the database says", async () => {
    await database.sql(
      `insert into public.messages (workshop_id, conversation_id, author, body, created_at)
       select workshop_id, id, 'visitor', 'Hallo', '2026-11-30T23:40:00Z' from public.conversations where id = $1`,
      [ours.rowIds.get("conversations")],
    );

    const [event] = await database.sql(
      `select day::text, to_char(hour at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as hour
       from public.analytics_events where workshop_id = $1`,
      [ours.id],
    );
    expect(event).toEqual({ day: "2026-12-01", hour: "2026-11-30 23:00" });
    expect(await differencesOf(database, ours.id)).toEqual({ hours: 0, days: 0 });
  });

  it("goes with its workshop, and nothing else goes", async () => {
    const before = await countsOf(database, theirs.id);
    const { begin } = openTurns(database.service, theirs);
    await begin();
    await openTurns(database.service, ours).begin();
    await database.sql("begin");
    await database.sql("delete from public.appointments where workshop_id = $1", [ours.id]);
    await database.sql("delete from public.workshops where id = $1", [ours.id]);
    const left = await counts();
    const theirCounts = await countsOf(database, theirs.id);
    await database.sql("rollback");

    expect(left).toEqual({});
    expect(theirCounts).toMatchObject({ ...before, "question/all": 1 });
  });
});

const rebuild = async () => {
  const [proof] = await callRpc(database.service, "rebuild_rollups", { p_workshop_id: ours.id });
  return proof;
};

describe("rebuild_rollups", () => {
  it("finds nothing to put right in what the triggers kept", async () => {
    const { begin, finish } = openTurns(database.service, ours);
    await finish((await begin()).message_id);

    expect(await rebuild()).toMatchObject({ wrong_hours: 0, wrong_days: 0, events: 4 });
  });

  it("says how many sums were wrong, puts them right, and touches no other workshop", async () => {
    const { begin } = openTurns(database.service, ours);
    await begin();
    await openTurns(database.service, theirs).begin();
    await database.sql(
      "update public.analytics_hours set quantity = 7 where kind = 'question' and workshop_id = any ($1::uuid[])",
      [[ours.id, theirs.id]],
    );
    await database.sql(
      "delete from public.analytics_days where workshop_id = $1 and kind = 'question'",
      [ours.id],
    );
    await database.sql(
      `insert into public.analytics_days (workshop_id, day, kind, dimension, label, quantity, amount)
       select $1, max(day), 'invented', 'all', '', 3, 0 from public.analytics_days`,
      [ours.id],
    );

    expect(await rebuild()).toMatchObject({ wrong_hours: 1, wrong_days: 3 });
    expect(await rebuild()).toMatchObject({ wrong_hours: 0, wrong_days: 0 });
    expect(await differencesOf(database, ours.id)).toEqual({ hours: 0, days: 0 });
    expect(await differencesOf(database, theirs.id)).toEqual({ hours: 1, days: 0 });
  });
});
