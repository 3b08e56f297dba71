import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startApp();
  const body = { message: "Was kostet ein Ölwechsel?", clientMessageId: "question-1" };
  const headers = { accept: "application/json" };
  ({ token } = await (await app.request(`/api/chat/${brandt}`, { body, headers })).json());
});
afterAll(() => app.close());

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
    expect(none).toEqual({ messages: [], cursor: all.cursor });
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
