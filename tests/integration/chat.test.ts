import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  brandt,
  northgate,
  startApp,
  type RequestOptions,
  type TestApp,
} from "@/tests/support/app";
import { readEvents } from "@/tests/support/read-events";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const json = { accept: "application/json" };
let count = 0;
const ask = (slug: string, message: string, body: object = {}, options: RequestOptions = {}) => {
  count += 1;
  return app.request(`/api/chat/${slug}`, {
    headers: json,
    body: { message, clientMessageId: `question-${count}`, ...body },
    ...options,
  });
};
const storedMessages = async (conversationId: string) =>
  app.database.sql(
    "select author, body from public.messages where conversation_id = $1 order by position",
    [conversationId],
  );

describe("POST /api/chat/{slug}", () => {
  it("answers in one object with the workshop's own price and its source", async () => {
    const response = await ask(brandt, "Was kostet ein Ölwechsel?");

    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      token: expect.stringMatching(/^v2\./),
      conversationId: expect.any(String),
      messageId: expect.any(String),
      reply: expect.stringMatching(/89.*149/s),
      answered: true,
      mode: "bot",
      sources: [expect.objectContaining({ type: "prices" })],
      actions: expect.any(Array),
    });
  });

  it("costs exactly two database calls once the workshop's context is known", async () => {
    await ask(brandt, "Wann haben Sie geöffnet?");

    const response = await ask(brandt, "Was kostet ein Ölwechsel?");

    expect(response.headers.get("server-timing")).toMatch(
      /^total;dur=[\d.]+, db;dur=[\d.]+;desc="2 calls", cache;desc="hit", layer;desc="memory"$/,
    );
  });

  it("streams session, deltas, sources, actions and done, in this order", async () => {
    const response = await ask(
      brandt,
      "Ich brauche einen Termin für einen Ölwechsel",
      {},
      {
        headers: {},
      },
    );
    const events = await readEvents(response);
    const names = events.map(({ event }) => event).join(" ");

    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(names).toMatch(/^session (delta )+(sources )?(action )+done$/);
    expect(events.at(-1)?.data).toEqual({
      messageId: expect.any(String),
      answered: expect.any(Boolean),
      mode: "bot",
    });
  });

  it("continues the conversation of its token", async () => {
    const first = await (await ask(brandt, "Was kostet ein Ölwechsel?")).json();
    const second = await (await ask(brandt, "Und die Adresse?", { token: first.token })).json();

    expect(second).toMatchObject({ token: first.token, conversationId: first.conversationId });
    expect(await storedMessages(first.conversationId)).toHaveLength(4);
  });

  it("refuses a token of another workshop and stores nothing", async () => {
    const { token, conversationId } = await (await ask(brandt, "Hallo")).json();
    const response = await ask(northgate, "What does an MOT cost?", { token });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: "unauthenticated", reason: "bad_token" });
    expect(await storedMessages(conversationId)).toHaveLength(2);
  });

  it("answers a repeated message once, with the same words", async () => {
    const first = await (await ask(brandt, "Was kostet ein Ölwechsel?")).json();
    const repeat = { token: first.token, clientMessageId: `question-${count}` };
    const second = await (await ask(brandt, "Was kostet ein Ölwechsel?", repeat)).json();

    expect(second).toEqual(first);
    expect(await storedMessages(first.conversationId)).toHaveLength(2);
  });

  it.each([brandt, northgate])(
    "answers a first message once at %s, however often it is sent before its token arrives",
    async (slug) => {
      const first = { clientMessageId: "first-message" };
      const results = await Promise.all(
        Array.from({ length: 6 }, async () => (await ask(slug, "Hallo!", first)).json()),
      );
      const later = await (await ask(slug, "Hallo!", first)).json();

      expect(new Set([...results, later].map((result) => JSON.stringify(result))).size).toBe(1);
      expect((await storedMessages(later.conversationId)).map(({ author }) => author)).toEqual([
        "visitor",
        "bot",
      ]);
    },
  );

  it("meets its conversation again when the first message was cut off before its answer", async () => {
    const once = { clientMessageId: "cut-message" };
    const cut = await ask(brandt, "Guten Abend", once, { headers: {} });
    await cut.body?.cancel();
    const again = await (await ask(brandt, "Guten Abend", once)).json();

    await vi.waitFor(async () =>
      expect(await storedMessages(again.conversationId)).toHaveLength(2),
    );
    expect(again).toMatchObject({ answered: expect.any(Boolean), mode: "bot" });
  });

  it("stores no answer when a person takes over in the middle of a turn", async () => {
    const takeOverFirst: typeof fetch = async (input, init) => {
      if (String(input).endsWith("/rpc/finish_turn"))
        await app.database.sql(
          "update public.conversations set mode = 'human' where workshop_id = (select id from public.workshops where slug = $1)",
          [northgate],
        );
      return app.database.fetch(input, init);
    };
    vi.stubGlobal("fetch", takeOverFirst);
    const result = await (await ask(northgate, "What does an MOT cost?")).json();
    vi.stubGlobal("fetch", app.database.fetch);

    expect(result).toMatchObject({ messageId: null, mode: "human" });
    expect(await storedMessages(result.conversationId)).toEqual([
      { author: "visitor", body: "What does an MOT cost?" },
    ]);
  });

  it("stores the answer also when the visitor has gone", async () => {
    const response = await ask(brandt, "Was kostet ein Räderwechsel?", {}, { headers: {} });
    const reader = response.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    const conversationId = /"conversationId":"([^"]+)"/.exec(first)?.[1] ?? "";
    await reader?.cancel();

    await vi.waitFor(async () => {
      expect((await storedMessages(conversationId)).map(({ author }) => author)).toEqual([
        "visitor",
        "bot",
      ]);
    });
  });

  it("keeps each workshop to its own facts", async () => {
    const german = await (await ask(brandt, "Wie ist Ihre Telefonnummer?")).json();
    const english = await (await ask(northgate, "What is your phone number?")).json();

    expect(german.reply).not.toContain("1904");
    expect(english.reply).not.toContain("341");
  });

  it.each([
    ["a message of 4001 characters", { message: "x".repeat(4001) }, "message"],
    ["an empty message", { message: "  " }, "message"],
    ["no message id", { clientMessageId: undefined }, "clientMessageId"],
    ["an unknown field", { workshopId: "1" }, "workshopId"],
  ])("refuses %s by name", async (_case, body, path) => {
    const response = await ask(brandt, "Hallo", body);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      reason: "bad_body",
      issues: [{ path, rule: expect.any(String) }],
    });
  });

  it("answers an unknown workshop with 404, also from the memory of the cache", async () => {
    await ask("nobody", "Hallo");
    const response = await ask("nobody", "Hallo");

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ reason: "workshop_not_found" });
    expect(response.headers.get("server-timing")).toContain('cache;desc="hit"');
  });

  it("says 503 without details while the database is away", async () => {
    await ask(brandt, "Hallo");
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    const response = await ask(brandt, "Hallo");
    const streamed = await readEvents(await ask(brandt, "Hallo", {}, { headers: {} }));
    vi.stubGlobal("fetch", app.database.fetch);

    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain("fetch failed");
    expect(streamed.at(-1)).toEqual({
      event: "error",
      data: { code: "unavailable", reason: expect.any(String) },
    });
  });
});
