import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { policies } from "@/lib/rate-limit/policies";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Each test has networks of its own, so that none sees what another used up. */
let network = 0;
beforeEach(() => {
  network += 1;
});
const address = (host = 1) => `192.0.${network}.${host}`;

const workshopId = async (slug: string) =>
  (await runtime().workshopContexts.get(slug)).value?.workshop.id ?? "";
const tokenFor = async (slug: string) =>
  runtime().visitorTokens.issue(await workshopId(slug), newId(new Date()));
const repeat = async (times: number, ask: () => Promise<Response>) => {
  const statuses: number[] = [];
  while (statuses.length < times) statuses.push((await ask()).status);
  return statuses;
};
const refused = (statuses: number[]) => statuses.filter((status) => status === 429).length;

const say = (slug: string, peer: string, more: { token?: string; bearer?: string } = {}) =>
  app.request(`/api/chat/${slug}`, {
    peer,
    headers: {
      accept: "application/json",
      ...(more.bearer && { authorization: `Bearer ${more.bearer}` }),
    },
    body: { message: "Hallo", clientMessageId: newId(new Date()), token: more.token },
  });

const request = (slug: string, body: object) =>
  app.request(`/api/leads/${slug}`, {
    peer: address(),
    body: { name: "Kim", phone: "0341 5550142", consent: true, ...body },
  });

describe("limits of what only a body tells", () => {
  it("count a visitor's token in the body as in the head, and together once", async () => {
    const [inBody, inBoth] = [await tokenFor(brandt), await tokenFor(brandt)];
    const hammered = await repeat(25, () => say(brandt, address(), { token: inBody }));
    const usual = await repeat(25, () => say(brandt, address(), { token: inBoth, bearer: inBoth }));
    const moved = await say(brandt, address(), { token: inBody, bearer: await tokenFor(brandt) });

    expect([refused(hammered), refused(usual)]).toEqual([5, 5]);
    expect(moved.status).toBe(429);
    expect(moved.headers.get("ratelimit-limit")).toBe("20");
    expect(Number(moved.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("count a request's token in the body, and no other visitor's or workshop's", async () => {
    const token = await tokenFor(brandt);
    const statuses = await repeat(13, () => request(brandt, { token }));

    expect(refused(statuses)).toBe(3);
    expect((await request(brandt, { token: await tokenFor(brandt) })).status).toBe(201);
    expect((await request(northgate, { token: await tokenFor(northgate) })).status).toBe(201);
  });

  it("let an office of 200 begin and stop a flood of new conversations, for that workshop and network alone", async () => {
    const { capacity } = policies.chat.limits.opening;
    const peer = address();
    const id = await workshopId(brandt);
    const known = await tokenFor(brandt);
    const count = { part: "opening" as const, key: `${id}:${peer}` };
    await repeat(capacity - 1, async () => {
      const [verdict] = await runtime().limits.consume("chat", [count]);
      return new Response(null, { status: verdict?.isAdmitted ? 200 : 429 });
    });

    expect((await say(brandt, peer)).status).toBe(200);
    const stopped = await say(brandt, peer);
    expect(stopped.status).toBe(429);
    expect(stopped.headers.get("ratelimit-limit")).toBe(String(capacity));
    expect((await say(brandt, peer, { token: known })).status).toBe(200);
    expect((await say(northgate, peer)).status).toBe(200);
    expect((await say(brandt, address(2))).status).toBe(200);
  });
});
