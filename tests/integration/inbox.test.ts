import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brandt, northgate, site, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
let owner: string;
let stranger: string;
let conversationId: string;
let token: string;

const visit = async (slug: string, message: string) => {
  const response = await app.request(`/api/chat/${slug}`, {
    headers: { accept: "application/json" },
    body: { message, clientMessageId: crypto.randomUUID() },
  });
  return response.json();
};
const get = async (query: string) =>
  (await app.request(at(brandt, query), { cookie: owner })).json();
const at = (slug: string, rest = "") => `/api/workshops/${slug}/conversations${rest}`;

beforeAll(async () => {
  app = await startApp();
  owner = await app.signIn(brandt, "owner");
  stranger = await app.signIn(northgate, "owner");
  await visit(northgate, "What does an MOT cost?");
  await visit(brandt, "Wann haben Sie geöffnet?");
  ({ conversationId, token } = await visit(brandt, "Was kostet ein Ölwechsel?"));
});
afterAll(() => app.close());

/** Opens a chat, shows it to a member, lets the visitor write on, and marks what was shown, then all: status and unread of each. */
async function readInTwoSteps(slug: string, cookie: string) {
  const say = async (clientMessageId: string, message: string, known?: string) =>
    (
      await app.request(`/api/chat/${slug}`, {
        headers: { accept: "application/json" },
        body: { message, clientMessageId, token: known },
      })
    ).json();
  const chat = await say("read-mark-1", "Guten Tag");
  const path = at(slug, `/${chat.conversationId}`);
  const { rows } = await (await app.request(`${path}/messages`, { cookie })).json();
  await say("read-mark-2", "Noch etwas", chat.token);
  const mark = { position: rows.at(-1).position };
  const marked = await app.request(`${path}/read`, { cookie, body: mark });
  const { unreadCount } = await (await app.request(path, { cookie })).json();
  const all = await app.request(`${path}/read`, { method: "POST", cookie });
  const detail = await (await app.request(path, { cookie })).json();
  return [marked.status, unreadCount, all.status, detail.unreadCount];
}

describe("the inbox", () => {
  it("lists the workshop's own conversations, newest first, in one database call", async () => {
    const response = await app.request(at(brandt), { cookie: owner });
    const { rows, cursor } = await response.json();

    expect(response.headers.get("server-timing")).toMatch(/db;dur=[\d.]+;desc="1 calls"$/);
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ id: conversationId, mode: "bot", unreadCount: 1 });
    expect(cursor).toBeNull();
  });

  it("pages without a gap and filters", async () => {
    const everything = await get("");
    const first = await get("?limit=1");
    const second = await get(`?limit=1&cursor=${first.cursor}`);

    expect([...first.rows, ...second.rows]).toEqual(everything.rows);
    expect(await get("?mode=human")).toEqual({ rows: [], cursor: null });
    expect((await get("?unread=true&status=open")).rows).toHaveLength(2);
  });

  it("refuses a filter it does not know and a cursor that is not ours", async () => {
    const filter = await app.request(at(brandt, "?status=lost"), { cookie: owner });
    const cursor = await app.request(at(brandt, "?cursor=abc"), { cookie: owner });

    expect(await filter.json()).toMatchObject({ status: 400, issues: [{ path: "status" }] });
    expect(await cursor.json()).toMatchObject({ status: 400, issues: [{ path: "cursor" }] });
  });

  it("answers somebody without a session with 401", async () => {
    const responses = await Promise.all([
      app.request(at(brandt)),
      app.request(at(brandt), { cookie: "carbot-session=forged" }),
    ]);

    expect(responses.map(({ status }) => status)).toEqual([401, 401]);
    expect(await responses[0]?.json()).toMatchObject({ reason: "no_session" });
  });

  it("answers for another's workshop as for one that does not exist", async () => {
    const headers = { "x-request-id": "request-1" };
    const foreign = await app.request(at(brandt), { cookie: stranger, headers });
    const unknown = await app.request(at("nobody"), { cookie: stranger, headers });

    expect(foreign.status).toBe(404);
    expect(await foreign.json()).toEqual(await unknown.json());
  });
});

describe("a conversation", () => {
  it.each(["", "/messages"])("is not found at another workshop: %s", async (rest) => {
    const paths = [
      at(brandt, `/${conversationId}${rest}`),
      at(northgate, `/${conversationId}${rest}`),
    ];
    const responses = await Promise.all(
      paths.map((path) => app.request(path, { cookie: stranger })),
    );

    expect(responses.map(({ status }) => status)).toEqual([404, 404]);
  });

  it("takes no write from another site's page", async () => {
    const response = await app.request(at(brandt, `/${conversationId}`), {
      method: "PATCH",
      cookie: owner,
      headers: { origin: "https://evil.example" },
      body: { mode: "human" },
    });

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ reason: "foreign_origin" });
  });

  it("is read, taken over by a reply, seen by the visitor and handed back", async () => {
    const path = at(brandt, `/${conversationId}`);
    const headers = { origin: site };
    const reply = { body: "Gern, kommen Sie vorbei.", clientMessageId: "reply-0001" };

    const read = await app.request(`${path}/read`, { method: "POST", cookie: owner, headers });
    const sent = await app.request(`${path}/messages`, { cookie: owner, headers, body: reply });
    const repeated = await app.request(`${path}/messages`, { cookie: owner, headers, body: reply });
    const taken = await (await app.request(path, { cookie: owner })).json();
    const thread = await (await app.request(`${path}/messages`, { cookie: owner })).json();
    const seen = await app.request(`/api/chat/${brandt}/messages`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const back = await app.request(path, { method: "PATCH", cookie: owner, body: { mode: "bot" } });

    expect(read.status).toBe(204);
    expect(sent.status).toBe(201);
    expect(await repeated.json()).toEqual(await sent.json());
    expect(taken).toMatchObject({ mode: "human", unreadCount: 0, contactPhone: null });
    expect(thread.rows.map(({ author }: { author: string }) => author)).toEqual([
      "visitor",
      "bot",
      "member",
    ]);
    expect((await seen.json()).messages.at(-1)).toMatchObject({ body: reply.body });
    expect(await back.json()).toMatchObject({ mode: "bot", assigneeEmail: null });
  });

  it("stays unread from the first message that came after what was on screen, in both workshops", async () => {
    expect(await readInTwoSteps(brandt, owner)).toEqual([204, 1, 204, 0]);
    expect(await readInTwoSteps(northgate, stranger)).toEqual([204, 1, 204, 0]);
  });

  it("says which rule a mark of reading breaks", async () => {
    const path = at(brandt, `/${conversationId}/read`);
    const response = await app.request(path, { cookie: owner, body: { position: -1 } });

    expect(await response.json()).toMatchObject({ status: 400, issues: [{ path: "position" }] });
  });

  it("is answered by mechanics and left alone by viewers", async () => {
    const path = at(brandt, `/${conversationId}/messages`);
    const mechanic = await app.signIn(brandt, "mechanic");
    const viewer = await app.signIn(brandt, "viewer");
    const reply = (cookie: string, clientMessageId: string) =>
      app.request(path, { cookie, body: { body: "Moment", clientMessageId } });

    expect((await reply(mechanic, "mechanic-1")).status).toBe(201);
    expect((await reply(viewer, "viewer-001")).status).toBe(403);
  });

  it("is named wrongly with an id that is none", async () => {
    const response = await app.request(at(brandt, "/1"), { cookie: owner });

    expect(await response.json()).toMatchObject({ status: 400, issues: [{ path: "id" }] });
  });
});
