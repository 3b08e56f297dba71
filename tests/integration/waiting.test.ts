import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offerCallBacks } from "@/lib/chat";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
let reception: string;

beforeAll(async () => {
  // A Monday morning: both workshops are open.
  app = await startApp({ CARBOT_NOW: "2026-11-30T09:30:00Z" });
  reception = await app.signIn(brandt, "reception");
});
afterAll(() => app.close());

const say = async (slug: string, message: string, token?: string) => {
  const body = { message, clientMessageId: crypto.randomUUID(), token };
  const headers = { accept: "application/json" };
  return (await app.request(`/api/chat/${slug}`, { headers, body })).json();
};
const askForPerson = (slug = brandt) => say(slug, "Ich möchte mit einem Menschen sprechen");
const reply = (conversationId: string) =>
  app.request(`/api/workshops/${brandt}/conversations/${conversationId}/messages`, {
    cookie: reception,
    body: { body: "Guten Tag", clientMessageId: crypto.randomUUID() },
  });
const waitedFor = (conversationId: string, minutes: number) =>
  app.database.sql(
    "update public.conversations set waiting_since = now() - make_interval(mins => $2::int) where id = $1",
    [conversationId, minutes],
  );
const lastOf = async (conversationId: string) => {
  const [row] = await app.database.sql(
    "select author, body, actions from public.messages where conversation_id = $1 order by position desc limit 1",
    [conversationId],
  );
  return row;
};
const offer = () => offerCallBacks({ db: runtime().openServiceDb() }, 100);

describe("a customer who waits for a person", () => {
  it("still gets facts, with a word that a person follows, and goes on waiting", async () => {
    const { token, conversationId } = await askForPerson();
    const turn = await say(brandt, "Was kostet ein Ölwechsel?", token);
    const [row] = await app.database.sql(
      "select mode, waiting_for from public.conversations where id = $1",
      [conversationId],
    );

    expect(turn).toMatchObject({ mode: "human", answered: true });
    expect(turn.reply).toContain("89");
    expect(turn.reply).toContain("Jemand aus dem Team antwortet hier trotzdem noch.");
    expect(row).toEqual({ mode: "human", waiting_for: "handoff" });
  });

  it.each([
    "Das ist eine Frechheit, mein Auto ist zerkratzt!",
    "Habt ihr Raumschiffe?",
    "Mia Lang",
  ])("gets no word of the bot to what only a person can answer: %s", async (message) => {
    const { token, conversationId } = await askForPerson();
    const turn = await say(brandt, message, token);

    expect(turn).toMatchObject({ mode: "human", messageId: null });
    expect(await lastOf(conversationId)).toMatchObject({ author: "visitor" });
  });

  it("gets no word of the bot any more once a person has come", async () => {
    const { token, conversationId } = await askForPerson();
    await reply(conversationId);
    const turn = await say(brandt, "Was kostet ein Ölwechsel?", token);

    expect(turn).toMatchObject({ mode: "human", messageId: null });
  });

  it("is told how long it usually takes, as measured in this workshop alone", async () => {
    for (const _ of [1, 2, 3, 4, 5]) {
      const { conversationId } = await askForPerson();
      await reply(conversationId);
      await app.database.sql(
        "update public.conversations set asked_at = first_response_at - interval '4 minutes' where id = $1",
        [conversationId],
      );
    }
    const ours = await askForPerson();
    const theirs = await say(northgate, "I want to talk to a human");

    expect(ours.reply).toContain("Meist antwortet jemand innerhalb von 5 Minuten.");
    expect(theirs.reply).not.toContain("usually answers");
  });

  it("is offered a call-back after the set time, once, unless a person came or a request was sent", async () => {
    const [long, short, answered, sent] = [
      await askForPerson(),
      await askForPerson(),
      await askForPerson(),
      await askForPerson(),
    ];
    await reply(answered.conversationId);
    await app.request(`/api/leads/${brandt}`, {
      body: { name: "Mia", phone: "0341 5550166", token: sent.token, consent: true },
    });
    for (const { conversationId } of [long, sent]) await waitedFor(conversationId, 11);
    await waitedFor(short.conversationId, 9);

    expect([await offer(), await offer()]).toEqual([1, 0]);
    expect(await lastOf(long.conversationId)).toMatchObject({
      author: "bot",
      body: expect.stringContaining("Unter welcher Nummer dürfen wir Sie zurückrufen?"),
      actions: [{ type: "lead" }],
    });
  });
});
