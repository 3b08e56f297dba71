import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
let token: string;
let conversationId: string;
beforeAll(async () => {
  app = await startApp();
  const body = { message: "Was kostet ein Ölwechsel?", clientMessageId: "question-1" };
  const headers = { accept: "application/json" };
  ({ token, conversationId } = await (
    await app.request(`/api/chat/${brandt}`, { body, headers })
  ).json());
});
afterAll(() => app.close());

const workshopId = async (slug: string) =>
  (await runtime().workshopContexts.get(slug)).value?.workshop.id ?? "";
const poll = (slug: string, query: string, bearer = token) =>
  app.request(`/api/chat/${slug}/messages${query}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });

describe("GET /api/chat/{slug}/messages", () => {
  it("gives the visitor's own conversation, then only what is new", async () => {
    const all = await (await poll(brandt, "")).json();
    const rest = await (await poll(brandt, `?after=${all.messages[0].position}`)).json();
    const none = await (await poll(brandt, `?after=${all.cursor}`)).json();

    expect(all.messages.map(({ author }: { author: string }) => author)).toEqual([
      "visitor",
      "bot",
    ]);
    expect(rest.messages).toEqual(all.messages.slice(1));
    expect(none).toEqual({
      messages: [],
      cursor: all.cursor,
      mode: "bot",
      assigneeName: null,
      locale: "de",
      sentLead: null,
    });
  });

  it("says who answers now: a member by name after a take-over, the bot after a hand-back", async () => {
    const cookie = await app.signIn(brandt, "reception");
    const ours = `/api/workshops/${brandt}/conversations/${conversationId}`;
    const change = (mode: string) => app.request(ours, { method: "PATCH", cookie, body: { mode } });
    await change("human");
    const taken = await (await poll(brandt, "")).json();
    await change("bot");
    const handedBack = await (await poll(brandt, "")).json();

    expect(taken).toMatchObject({ mode: "human", assigneeName: `reception of ${brandt}` });
    expect(handedBack).toMatchObject({ mode: "bot", assigneeName: null });
  });

  it("gives an empty conversation of the bot's for one that is stored no more", async () => {
    const gone = runtime().visitorTokens.issue(await workshopId(brandt), crypto.randomUUID());

    expect(await (await poll(brandt, "?after=7", gone)).json()).toEqual({
      messages: [],
      cursor: 7,
      mode: "bot",
      assigneeName: null,
      locale: null,
      sentLead: null,
    });
  });

  it("costs one database call", async () => {
    expect((await poll(brandt, "")).headers.get("server-timing")).toContain('desc="1 calls"');
  });

  it("refuses the token at another workshop, a made-up one, and none", async () => {
    const responses = [
      await poll(northgate, ""),
      await poll(brandt, "", `${token}x`),
      await app.request(`/api/chat/${brandt}/messages`),
    ];

    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it("refuses a position that is none", async () => {
    const response = await poll(brandt, "?after=-1");

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ issues: [{ path: "after" }] });
  });
});
