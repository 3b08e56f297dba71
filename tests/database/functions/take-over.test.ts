import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop, type Role } from "../two-workshops";
import { openConversation, replyTo } from "./turns";

let database: TestPostgres;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;

beforeAll(async () => {
  database = await startPostgres();
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
});
afterAll(() => database.close());

const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
const start = () => openConversation(database.service, ours);
type At = Awaited<ReturnType<typeof start>>["at"];

const takeOver = (member: Db, at: At, body: string) =>
  callRpc(member, "append_message", {
    ...at,
    p_body: body,
    p_client_message_id: randomUUID(),
    p_takes_over: true,
  });
const eventsOf = async (at: At, role: Role = "owner") =>
  (await callRpc(as(role), "list_conversation_events", at)).map(({ kind, member_name }) => [
    kind,
    member_name,
  ]);
const nameOf = async (role: Role) => {
  const [member] = await database.sql("select name from public.members where id = $1", [
    ours.members[role].memberId,
  ]);
  return member?.["name"];
};

const age = (conversationId: string, minutes: number) =>
  database.sql(
    `update public.conversations set last_message_at = now() - make_interval(mins => $2::int) where id = $1`,
    [conversationId, minutes],
  );
const modeOf = async (conversationId: string) => {
  const [row] = await database.sql("select mode from public.conversations where id = $1", [
    conversationId,
  ]);
  return row?.["mode"];
};

describe("a take-over", () => {
  it("is one state: in 200 races of a bot's answer and two colleagues' replies one person has it, and no word is lost", async () => {
    const members = [as("reception"), as("mechanic")];
    const race = async () => {
      const { finish, questionId, conversationId, at } = await start();
      const [answer, ...replies] = await Promise.allSettled([
        finish(questionId),
        ...members.map((member) => replyTo(member, at)),
      ]);
      const said = await database.sql(
        `select messages.author, messages.member_id = conversations.assignee_id as is_of_assignee, conversations.mode
         from public.messages join public.conversations on conversations.id = messages.conversation_id
         where messages.conversation_id = $1 order by messages.position`,
        [conversationId],
      );
      const isStored = answer?.status === "fulfilled" && answer.value.is_stored;
      const refused = replies.filter(({ status }) => status === "rejected");

      expect(said.map(({ author }) => author)).toEqual(
        isStored ? ["visitor", "bot", "member"] : ["visitor", "member"],
      );
      expect(said.at(-1)).toMatchObject({ is_of_assignee: true, mode: "human" });
      expect(refused).toMatchObject([{ reason: { reason: "conversation_taken" } }]);
    };
    for (const _ of Array.from({ length: 40 })) {
      await Promise.all(Array.from({ length: 5 }, race));
    }
    // A busy machine takes its time; what counts is how each race ends.
  }, 300_000);

  it("from a colleague happens on purpose alone, and is on record", async () => {
    const { at } = await start();
    await replyTo(as("reception"), at);

    await expect(replyTo(as("owner"), at)).rejects.toMatchObject({ reason: "conversation_taken" });
    await takeOver(as("owner"), at, "Ich übernehme.");

    expect(await eventsOf(at)).toEqual([
      ["taken", await nameOf("reception")],
      ["taken", await nameOf("owner")],
    ]);
  });

  it("lets a reply that was stored before be repeated, whoever has it now", async () => {
    const { at } = await start();
    const key = randomUUID();
    const [first] = await replyTo(as("reception"), at, key);
    await takeOver(as("owner"), at, "Ich übernehme.");
    const [again] = await replyTo(as("reception"), at, key);

    expect(again?.id).toBe(first?.id);
  });

  it("is not in the way once the conversation is closed or handed back", async () => {
    for (const change of [{ p_status: "closed" }, { p_mode: "bot" }]) {
      const { at } = await start();
      await replyTo(as("reception"), at);
      await callRpc(as("reception"), "update_conversation", { ...at, ...change });

      expect(await replyTo(as("owner"), at)).toHaveLength(1);
    }
  });
});

describe("what was done with a conversation", () => {
  it("is told in order with who did it, to its own team", async () => {
    const { finish, questionId, begin, at } = await start();
    await finish(questionId, { p_actions: [{ type: "handoff" }] });
    await callRpc(as("reception"), "update_conversation", { ...at, p_mode: "human" });
    await callRpc(as("reception"), "update_conversation", { ...at, p_mode: "bot" });
    await callRpc(as("owner"), "update_conversation", { ...at, p_status: "closed" });
    await begin({ p_body: "Noch etwas" });

    expect(await eventsOf(at, "viewer")).toEqual([
      ["asked", null],
      ["taken", await nameOf("reception")],
      ["handed_back", await nameOf("reception")],
      ["closed", await nameOf("owner")],
      ["reopened", null],
    ]);
    const foreign = { ...at, p_workshop: theirs.slug };
    expect(await callRpc(as("owner", theirs), "list_conversation_events", foreign)).toEqual([]);
  });
});

describe("a silence", () => {
  it("gives a conversation back to the bot after the workshop's time, unless somebody waits", async () => {
    await database.sql(
      "alter table public.conversations disable trigger conversations_before_update_set_updated_at",
    );
    await database.sql("update public.workshops set return_after_minutes = 30 where id = $1", [
      ours.id,
    ]);
    const [silent, waiting, fresh] = [await start(), await start(), await start()];
    for (const { at } of [silent, waiting, fresh]) await replyTo(as("reception"), at);
    await waiting.begin({ p_body: "Und?" });
    await database.sql(
      "update public.conversations set updated_at = now() - interval '1 day' where workshop_id = $1",
      [ours.id],
    );
    await age(silent.conversationId, 31);
    await age(waiting.conversationId, 31);
    await age(fresh.conversationId, 29);
    const returned = await callRpc(database.service, "return_silent_conversations", {
      p_limit: 100,
    });

    expect(returned).toBe(1);
    expect(await modeOf(silent.conversationId)).toBe("bot");
    expect(await modeOf(waiting.conversationId)).toBe("human");
    expect(await modeOf(fresh.conversationId)).toBe("human");
    expect((await eventsOf(silent.at)).at(-1)).toEqual(["returned", null]);
  });
});

describe("get_conversation", () => {
  it("says who has the conversation by name, and who waits for what", async () => {
    const { at, begin } = await start();
    await replyTo(as("reception"), at);
    await begin({ p_body: "Rufen Sie mich an: 0171 2345678" });
    const [seen] = await callRpc(as("mechanic"), "get_conversation", at);

    expect(seen).toMatchObject({
      assignee_name: await nameOf("reception"),
      waiting_for: "reply",
      message_count: 3,
      last_question: "Rufen Sie mich an: •••",
      last_message_preview: "Rufen Sie mich an: •••",
    });
  });
});
