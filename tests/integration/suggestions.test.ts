import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;

beforeAll(async () => {
  // A Monday morning: both workshops are open.
  app = await startApp({ CARBOT_NOW: "2026-11-30T09:30:00Z" });
});
afterAll(() => app.close());
afterEach(() => drafting(brandt, false));

const say = async (slug: string, message: string, token?: string) => {
  const body = { message, clientMessageId: crypto.randomUUID(), token };
  const headers = { accept: "application/json" };
  return (await app.request(`/api/chat/${slug}`, { headers, body })).json();
};
const drafting = async (slug: string, isDrafting: boolean) => {
  await app.database.sql("update public.workshops set is_drafting = $2::boolean where slug = $1", [
    slug,
    isDrafting,
  ]);
  await runtime().workshopContexts.catchUp();
};
const suggest = async (conversationId: string, role = "reception" as const, slug = brandt) => {
  const cookie = await app.signIn(slug, role);
  return app.request(`/api/workshops/${slug}/conversations/${conversationId}/suggestion`, {
    cookie,
  });
};
const suggestion = async (conversationId: string) =>
  (await (await suggest(conversationId)).json()).suggestion;
const reply = async (conversationId: string, body: string) =>
  app.request(`/api/workshops/${brandt}/conversations/${conversationId}/messages`, {
    cookie: await app.signIn(brandt, "reception"),
    body: { body, clientMessageId: crypto.randomUUID() },
  });
const countMessages = async (conversationId: string) => {
  const [row] = await app.database.sql(
    "select count(*)::int as messages from public.messages where conversation_id = $1",
    [conversationId],
  );
  return row;
};

describe("what the bot proposes to the team", () => {
  it("answers what the customer asked since a colleague wrote, and is stored nowhere", async () => {
    const { token, conversationId } = await say(brandt, "Ich möchte mit einem Menschen sprechen");
    await reply(conversationId, "Guten Tag, worum geht es?");
    await say(brandt, "Was kostet ein Ölwechsel?", token);
    const before = await countMessages(conversationId);

    const made = await suggestion(conversationId);

    expect(made.text).toContain("89");
    expect(made.sources).not.toEqual([]);
    expect(await countMessages(conversationId)).toEqual(before);
  });

  it("leans on what was spoken of before", async () => {
    const { token, conversationId } = await say(brandt, "Was kostet ein Ölwechsel?");
    await reply(conversationId, "Das kommt auf den Wagen an.");
    await say(brandt, "Und wie lange dauert das?", token);

    expect((await suggestion(conversationId)).text).toMatch(/Minuten|Stunde/);
  });

  it("says nothing where the workshop has written nothing, and nothing is open after an answer", async () => {
    const { token, conversationId } = await say(brandt, "Ich möchte mit einem Menschen sprechen");
    await reply(conversationId, "Guten Tag");
    const answered = await suggestion(conversationId);
    await say(brandt, "Habt ihr Quirbelnatz?", token);

    expect(answered).toBeNull();
    expect(await suggestion(conversationId)).toEqual({ text: null, sources: [] });
  });

  it("is no viewer's to ask for and no other workshop's", async () => {
    const { conversationId } = await say(brandt, "Ich möchte mit einem Menschen sprechen");
    const viewer = await app.request(
      `/api/workshops/${brandt}/conversations/${conversationId}/suggestion`,
      { cookie: await app.signIn(brandt, "viewer") },
    );

    expect(viewer.status).toBe(403);
    expect((await suggest(conversationId, "reception", northgate)).status).toBe(404);
  });
});

describe("a workshop whose team sends every answer", () => {
  it("tells the customer that a person answers, and proposes the answer to the team", async () => {
    await drafting(brandt, true);
    const first = await say(brandt, "Was kostet ein Ölwechsel?");
    const second = await say(brandt, "Und wie lange dauert das?", first.token);

    expect(first).toMatchObject({ mode: "human", answered: false, sources: [] });
    expect(first.reply).not.toContain("89");
    expect(first.actions).toEqual([{ type: "handoff" }]);
    expect(second).toMatchObject({ mode: "human", messageId: null });
    const made = await suggestion(first.conversationId);
    expect(made.text).toContain("89");
  });

  it("still warns of danger at once", async () => {
    await drafting(brandt, true);
    const turn = await say(brandt, "Die rote Öllampe leuchtet, kann ich weiterfahren?");

    expect(turn.reply).toMatch(/Motor (?:sofort )?aus|nicht weiter/i);
  });

  it("is another one's neighbour only: there the bot answers itself", async () => {
    await drafting(brandt, true);
    const turn = await say(northgate, "How much is an oil change?");

    expect(turn).toMatchObject({ mode: "bot", answered: true });
  });
});
