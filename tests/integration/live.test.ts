import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { readLive } from "@/tests/support/live-events";

let app: TestApp;
let reception: string;
let mechanic: string;
let stranger: string;
const open: ReturnType<typeof readLive>[] = [];

beforeAll(async () => {
  app = await startApp();
  reception = await app.signIn(brandt, "reception");
  mechanic = await app.signIn(brandt, "mechanic");
  stranger = await app.signIn(northgate, "owner");
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
});
afterAll(() => app.close());

const say = async (slug: string, message: string, token?: string) => {
  const body = { message, clientMessageId: crypto.randomUUID(), token };
  const headers = { accept: "application/json" };
  return (await app.request(`/api/chat/${slug}`, { headers, body })).json();
};
const reply = (conversationId: string, body: string, cookie = reception) =>
  app.request(`/api/workshops/${brandt}/conversations/${conversationId}/messages`, {
    cookie,
    body: { body, clientMessageId: crypto.randomUUID() },
  });
const watchRaw = (cookie: string, slug = brandt, headers = {}) =>
  app.request(`/api/workshops/${slug}/live`, { cookie, headers });
const watch = async (cookie: string, slug = brandt, headers = {}) => {
  const stream = readLive(await watchRaw(cookie, slug, headers));
  open.push(stream);
  return { stream, ready: await stream.next("ready") };
};
const followRaw = (token: string, query = "", headers = {}) =>
  app.request(`/api/chat/${brandt}/live${query}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
const follow = async (token: string, query = "", headers = {}) => {
  const stream = readLive(await followRaw(token, query, headers));
  open.push(stream);
  return { stream, first: await stream.next("thread") };
};

describe("a visitor's stream", () => {
  it("shows a colleague's reply with the next of the questions that are asked every second, without a poll", async () => {
    const { token, conversationId } = await say(brandt, "Was kostet ein Ölwechsel?");
    const { stream } = await follow(token);
    await reply(conversationId, "Ich schaue nach.");
    const { reads } = runtime().live.hub.stats();
    const { data } = await stream.next("thread");

    // One may have begun before the reply was stored.
    expect(runtime().live.hub.stats().reads - reads).toBeLessThanOrEqual(2);
    expect(data).toMatchObject({ mode: "human", messages: [{ body: "Ich schaue nach." }] });
  });

  it("goes on where the last one ended, each message once", async () => {
    const { token, conversationId } = await say(brandt, "Guten Tag");
    const { stream, first } = await follow(token);
    await stream.close();
    for (const text of ["eins", "zwei", "drei"]) await reply(conversationId, text);
    const again = await follow(token, "?cursor=0", { "last-event-id": String(first.id) });
    await reply(conversationId, "vier");
    const next = await again.stream.next("thread");

    const bodies = [again.first, next].flatMap(({ data }) =>
      (data["messages"] as { body: string }[]).map(({ body }) => body),
    );
    expect(bodies).toEqual(["eins", "zwei", "drei", "vier"]);
  });

  it("is told when a member types, and tells the team when its visitor does", async () => {
    const { token, conversationId } = await say(brandt, "Guten Tag");
    const team = await watch(reception);
    const { stream } = await follow(token);
    const here = await team.stream.next("signal");
    const typing = `/api/workshops/${brandt}/conversations/${conversationId}/typing`;
    const told = await app.request(typing, { method: "POST", cookie: reception });
    const fromTeam = await stream.next("typing");
    const own = await team.stream.next("signal");
    await app.request(`/api/chat/${brandt}/typing`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
    const fromVisitor = await team.stream.next("signal");

    expect(here.data).toMatchObject({ conversationId, from: "visitor", state: "here" });
    expect(told.status).toBe(204);
    expect(fromTeam.data).toEqual({ name: `reception of ${brandt}` });
    expect(own.data).toMatchObject({ from: "member", state: "typing" });
    expect(fromVisitor.data).toMatchObject({ from: "visitor", state: "typing" });
  });

  it("needs the token of a conversation of this workshop", async () => {
    const { token } = await say(northgate, "Hello");

    expect((await followRaw("none")).status).toBe(401);
    expect((await followRaw(token)).status).toBe(401);
  });
});

describe("a member's stream", () => {
  it("shows a hand-over with the next question, with who waits and how many", async () => {
    const { stream, ready } = await watch(reception);
    const { conversationId } = await say(brandt, "Ich möchte mit einem Menschen sprechen");
    const { reads } = runtime().live.hub.stats();
    const { data } = await stream.next("changes");

    expect(runtime().live.hub.stats().reads - reads).toBeLessThanOrEqual(2);

    expect(data["waitingCount"]).toBe(Number(ready.data["waitingCount"]) + 1);
    expect(data["changes"]).toMatchObject([
      {
        row: { id: conversationId, mode: "human", waitingFor: "handoff" },
        messages: [{ author: "visitor" }, { author: "bot" }],
      },
    ]);
  });

  it("tells what was missed since its last event, each change once", async () => {
    const { stream, ready } = await watch(reception);
    await stream.close();
    const { conversationId } = await say(brandt, "Guten Tag");
    const again = await watch(reception, brandt, { "last-event-id": String(ready.id) });
    const missed = await again.stream.next("changes");
    const other = await say(brandt, "Noch jemand");
    const next = await again.stream.next("changes");

    const ids = [missed, next].map(({ data }) =>
      (data["changes"] as { row: { id: string } }[]).map(({ row }) => row.id),
    );
    expect(ids).toEqual([[conversationId], [other.conversationId]]);
  });

  it("shows neither another workshop's conversations nor, to a mechanic, numbers", async () => {
    const theirs = await watch(stranger, northgate);
    const ours = await watch(mechanic);
    await say(brandt, "Bitte rufen Sie mich unter 0171 2345678 zurück");
    const own = await say(northgate, "Hello");
    const seen = await theirs.stream.next("changes");
    const masked = await ours.stream.next("changes");

    expect(seen.data["changes"]).toMatchObject([{ row: { id: own.conversationId } }]);
    expect(JSON.stringify(masked.data)).toContain("•••");
    expect(JSON.stringify(masked.data)).not.toContain("2345678");
  });

  it("ends for a colleague who is taken off the team, and for nobody else", async () => {
    const leaver = await app.signIn(brandt, "viewer");
    const theirs = await watch(leaver);
    const ours = await watch(reception);
    await app.database.sql("delete from public.members where email = $1", [
      `viewer@${brandt}.example`,
    ]);
    await runtime().live.watchList.look();

    expect((await theirs.stream.next("bye")).data).toMatchObject({ retryMs: expect.any(Number) });
    const { conversationId } = await say(brandt, "Guten Tag");
    const { data } = await ours.stream.next("changes");
    expect(data["changes"]).toMatchObject([{ row: { id: conversationId } }]);
    expect((await watchRaw(leaver)).status).toBe(404);
  });

  it("is refused to everybody else", async () => {
    const responses = await Promise.all([watchRaw(""), watchRaw(stranger)]);

    expect(responses.map(({ status }) => status)).toEqual([401, 404]);
  });

  it("is one of three: the oldest is ended with a word on when to come back", async () => {
    const owner = await app.signIn(brandt, "owner");
    const first = await watch(owner);
    for (const _ of [2, 3, 4]) await watch(owner);
    const bye = await first.stream.next("bye");

    expect(bye.data["retryMs"]).toBeGreaterThanOrEqual(60_000);
  });

  it("is opened ten times a second at most", async () => {
    const owner = await app.signIn(northgate, "reception");
    const responses = await Promise.all(
      Array.from({ length: 14 }, () => watchRaw(owner, northgate)),
    );
    for (const response of responses) open.push(readLive(response));

    expect(responses.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  it("costs one question a second for all, and none when all have gone", async () => {
    const { hub } = runtime().live;
    const { token } = await say(brandt, "Guten Tag");
    await Promise.all([
      watch(reception),
      watch(mechanic),
      watch(stranger, northgate),
      follow(token),
    ]);
    const before = hub.stats().reads;
    const { stream } = await watch(reception);
    await say(brandt, "Eine Änderung");
    await stream.next("changes");

    expect(hub.stats().watchers).toBe(5);
    expect(hub.stats().reads - before).toBeLessThanOrEqual(2);
    await Promise.all(open.splice(0).map((each) => each.close()));
    expect(hub.stats().watchers).toBe(0);
    expect(runtime().live.streams.stats().open).toBe(0);
  });
});
