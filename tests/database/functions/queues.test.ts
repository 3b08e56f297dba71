import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openConversation, replyTo } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
const start = (workshop = ours) => openConversation(database.service, workshop);

/** What an answer has to be for a conversation to need a person, and for what. */
const answers = {
  danger: { p_answered: true, p_sources: [{ type: "safety", title: "Bremsen" }] },
  complaint: { p_answered: true, p_topic: { intents: ["complaint"], serviceIds: [], date: null } },
  handoff: { p_answered: true, p_actions: [{ type: "handoff" }] },
  unanswered: { p_answered: false, p_actions: [{ type: "lead", message: "Habt ihr Kaffee?" }] },
};
type Reason = keyof typeof answers;

async function answered(changes: object, workshop = ours) {
  const conversation = await start(workshop);
  await conversation.finish(conversation.questionId, changes);
  return conversation;
}

const stateOf = async (conversationId: string) => {
  const [row] = await database.sql(
    `select waiting_for, waiting_since is not null as is_waiting, message_count, last_question, bot_state,
       asked_at is not null as is_asked, first_response_at is not null as is_answered, resolved_at is not null as is_resolved
     from public.conversations where id = $1`,
    [conversationId],
  );
  return row;
};
const queue = async (p_queue: string, role: Role = "reception", workshop = ours) =>
  (
    await callRpc(as(role, workshop), "list_conversations", {
      p_workshop: workshop.slug,
      p_queue,
      p_limit: 100,
    })
  ).map(({ id }) => id);

beforeAll(async () => {
  await database.sql("delete from public.conversations where workshop_id in ($1, $2)", [
    ours.id,
    theirs.id,
  ]);
});

describe("who needs a person", () => {
  it.each(Object.keys(answers) as Reason[])("is noted with the answer: %s", async (reason) => {
    const { conversationId } = await answered(answers[reason]);

    expect(await stateOf(conversationId)).toMatchObject({
      waiting_for: reason,
      is_waiting: true,
      is_asked: true,
    });
    expect(await queue("needs_me")).toContain(conversationId);
    expect(await queue("bot")).not.toContain(conversationId);
    expect(await queue("needs_me", "reception", theirs)).not.toContain(conversationId);
  });

  it.each([
    ["an answer", { p_answered: true }, "answered"],
    ["a question back", { p_answered: false, p_actions: [] }, "unsure"],
  ])("is nobody after %s", async (_, changes, state) => {
    const { conversationId } = await answered(changes);

    expect(await stateOf(conversationId)).toMatchObject({ is_waiting: false, bot_state: state });
    expect(await queue("needs_me")).not.toContain(conversationId);
    expect(await queue("bot")).toContain(conversationId);
  });

  it("stays noted with the gravest reason, whatever the bot answers later", async () => {
    const { begin, finish, conversationId } = await answered(answers.complaint);
    const { message_id } = await begin({ p_body: "Und was kostet ein Ölwechsel?" });
    await finish(message_id, answers.unanswered);

    expect(await stateOf(conversationId)).toMatchObject({
      waiting_for: "complaint",
      message_count: 4,
      last_question: "Und was kostet ein Ölwechsel?",
      bot_state: "unknown",
    });
  });

  it("is settled by a reply, which is the first response, and needed anew by the next word", async () => {
    const { begin, at, conversationId } = await answered(answers.handoff);
    await replyTo(as("reception"), at);
    const replied = await stateOf(conversationId);
    await begin({ p_body: "Danke, und wann?" });

    expect(replied).toMatchObject({ is_waiting: false, is_answered: true });
    expect(await stateOf(conversationId)).toMatchObject({ waiting_for: "reply" });
    expect(await queue("needs_me")).toContain(conversationId);
    expect(await queue("needs_me", "owner")).not.toContain(conversationId);
    expect(await queue("mine")).toContain(conversationId);
    expect(await queue("mine", "owner")).not.toContain(conversationId);
  });

  it.each([
    ["closing", { p_status: "closed" }, true],
    ["handing back", { p_mode: "bot" }, false],
  ])("is settled by %s", async (_, change, isResolved) => {
    const { at, conversationId } = await answered(answers.handoff);
    await callRpc(as("reception"), "update_conversation", { ...at, ...change });

    expect(await stateOf(conversationId)).toMatchObject({
      is_waiting: false,
      is_resolved: isResolved,
    });
    expect((await queue("done")).includes(conversationId)).toBe(isResolved);
  });

  it("is noted for a new request until somebody takes it up", async () => {
    const { conversationId } = await answered({ p_answered: true });
    const lead = await callRpc(database.service, "capture_lead", {
      p_workshop_id: ours.id,
      p_lead: {
        name: "Mia",
        phone: "+493415550123",
        consent: true,
        conversationId,
        clientLeadId: randomUUID(),
      },
    });
    const noted = await stateOf(conversationId);
    await callRpc(as("reception"), "update_lead", {
      p_workshop: ours.slug,
      p_lead_id: String(lead),
      p_status: "contacted",
    });

    expect(noted).toMatchObject({ waiting_for: "lead" });
    expect(await stateOf(conversationId)).toMatchObject({ is_waiting: false });
  });
});

describe("the queue of those who wait", () => {
  it("begins with the longest wait and pages without gap or repeat", async () => {
    const waiting: { conversationId: string; minutes: number }[] = [];
    for (const minutes of [3, 9, 1, 9, 5]) {
      const { conversationId } = await answered(answers.handoff, theirs);
      await database.sql(
        "update public.conversations set waiting_since = now() - make_interval(mins => $2::int) where id = $1",
        [conversationId, minutes],
      );
      waiting.push({ conversationId, minutes });
    }
    const seen: string[] = [];
    let cursor = {};
    for (let page = 0; page < 3; page += 1) {
      const rows = await callRpc(as("owner", theirs), "list_conversations", {
        p_workshop: theirs.slug,
        p_queue: "needs_me",
        p_limit: 2,
        ...cursor,
      });
      seen.push(...rows.map(({ id }) => String(id)));
      const last = rows.at(-1);
      cursor = { p_cursor_at: last?.waiting_since, p_cursor_id: last?.id };
    }

    const minutesOf = (id: string) =>
      waiting.find(({ conversationId }) => conversationId === id)?.minutes;
    expect(seen.map(minutesOf)).toEqual([9, 9, 5, 3, 1]);
    expect(new Set(seen).size).toBe(5);
  });

  it("shows a mechanic the question without the number in it, and no request", async () => {
    const { begin, finish, conversationId } = await start();
    const { message_id } = await begin({ p_body: "Rufen Sie mich an: 0341 5550142" });
    await finish(message_id, answers.handoff);
    const rows = await callRpc(as("mechanic"), "list_conversations", {
      p_workshop: ours.slug,
      p_queue: "needs_me",
    });

    expect(rows.find(({ id }) => id === conversationId)).toMatchObject({
      last_question: "Rufen Sie mich an: •••",
      has_lead: false,
    });
  });
});
