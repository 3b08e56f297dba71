import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { policies } from "@/lib/rate-limit/policies";
import { runtime } from "@/lib/server/runtime";
import { newId } from "@/lib/core/ids";
import {
  brandt,
  northgate,
  startApp,
  type RequestOptions,
  type TestApp,
} from "@/tests/support/app";

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ TRUSTED_PROXIES: "10.0.0.0/8" });
});
afterAll(() => app.close());

const visitorMax = policies.chat.limits.visitor;
const office = "198.51.100.7";
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

const nonsense = (slug: string) => `/api/workshops/${slug}/leads?status=nonsense`;
/** A body that no schema takes: what is admitted costs a 400 and no turn. */
const send = (slug: string, options: RequestOptions = {}) =>
  app.request(`/api/chat/${slug}`, { method: "POST", body: {}, ...options });
const sendForwarded = (client: string) =>
  send(brandt, { peer: "10.0.0.5", headers: { "x-forwarded-for": `203.0.113.9, ${client}` } });
const refusedChats = (slug: string) =>
  runtime()
    .limits.refusals.list()
    .find(({ policy, workshop }) => policy === "chat" && workshop === slug)?.count ?? 0;
const sendAs = (slug: string, token: string, peer: string) =>
  send(slug, { peer, headers: { authorization: `Bearer ${token}` } });
const repeat = async (times: number, ask: () => Promise<Response>) => {
  const statuses: number[] = [];
  while (statuses.length < times) statuses.push((await ask()).status);
  return statuses;
};
const refused = (statuses: number[]) => statuses.filter((status) => status === 429).length;

describe("limits of the public API", () => {
  it("refuse one visitor who hammers, and no other visitor of the same office", async () => {
    const hammering = await tokenFor(brandt);
    const statuses = await repeat(60, () => sendAs(brandt, hammering, office));
    const colleagues = await Promise.all(Array.from({ length: 200 }, () => tokenFor(brandt)));
    const others = await Promise.all(colleagues.map((token) => sendAs(brandt, token, office)));

    expect(refused(statuses)).toBe(60 - 20);
    expect(refused(others.map(({ status }) => status))).toBe(0);
  });

  it("let 200 people behind one address begin at the same time", async () => {
    const first = await Promise.all(
      Array.from({ length: 200 }, () => send(brandt, { peer: address() })),
    );

    expect(refused(first.map(({ status }) => status))).toBe(0);
  });

  it("refuse with words, the limit and the time until there is room, before the body is read", async () => {
    const token = await tokenFor(brandt);
    await repeat(20, () => sendAs(brandt, token, address()));
    const response = await sendAs(brandt, token, address());

    expect(response.status).toBe(429);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("ratelimit-limit")).toBe("20");
    expect(response.headers.get("ratelimit-remaining")).toBe("0");
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(response.headers.get("ratelimit-reset")).toBe(response.headers.get("retry-after"));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({
      code: "rate_limited",
      reason: "too_many_chat_requests",
    });
  });

  it("let the workshop's page read a refusal", async () => {
    const token = await tokenFor(brandt);
    const origin = "https://kfz-brandt.example";
    const headers = { origin, authorization: `Bearer ${token}` };
    await repeat(20, () => send(brandt, { peer: address(), headers }));
    const response = await send(brandt, { peer: address(), headers });

    expect(response.status).toBe(429);
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(response.headers.get("access-control-expose-headers")).toContain("retry-after");
  });

  it("count two workshops apart", async () => {
    const peer = address();
    await repeat(12, () => app.request(`/api/leads/${brandt}`, { method: "POST", body: {}, peer }));
    const token = await tokenFor(northgate);

    expect(refused(await repeat(20, () => sendAs(northgate, token, peer)))).toBe(0);
  });

  it("take a forged token for none: it opens no count of its own", async () => {
    const peer = address();
    const forge = () => sendAs(brandt, `v1.${newId(new Date())}.forged`, peer);
    const statuses = await repeat(policies.chat.limits.newcomer.requests + 5, forge);

    expect(refused(statuses)).toBe(5);
  });

  it("take another workshop's token for none", async () => {
    const peer = address();
    const token = await tokenFor(northgate);
    const statuses = await repeat(visitorMax.requests + 5, () => sendAs(brandt, token, peer));

    expect(refused(statuses)).toBe(0);
  });

  it("are not escaped by forged addresses", async () => {
    let hop = 0;
    const forge = () => {
      hop += 1;
      const forged = `198.18.${hop % 250}.${hop % 199}`;
      const headers = {
        "x-forwarded-for": forged,
        "x-real-ip": forged,
        "cf-connecting-ip": forged,
      };
      return send(brandt, { peer: address(), headers });
    };
    const statuses = await repeat(policies.chat.limits.newcomer.requests + 5, forge);

    expect(refused(statuses)).toBe(5);
  });

  it("count people behind a trusted proxy by the address it adds", async () => {
    const statuses = await repeat(policies.chat.limits.newcomer.requests + 5, () =>
      sendForwarded(address(1)),
    );

    expect(refused(statuses)).toBe(5);
    expect((await sendForwarded(address(2))).status).toBe(400);
  });

  it("turn away a network that tries addresses out, without asking the database for one more", async () => {
    const peer = address();
    let tried = 0;
    const scan = () => {
      tried += 1;
      return app.request(`/api/widget/nobody-${network}-${tried}`, { peer });
    };
    const statuses = await repeat(policies.unknown.limits.network.requests + 1, scan);
    const before = runtime().workshopContexts.stats().loads;
    const further = await repeat(20, scan);

    expect(statuses.slice(0, -1).every((status) => status === 404)).toBe(true);
    expect(further.every((status) => status === 429)).toBe(true);
    expect(runtime().workshopContexts.stats().loads).toBe(before);
    expect((await app.request(`/api/widget/${brandt}`, { peer })).status).toBe(200);
  });

  it("count refusals by policy and workshop", async () => {
    const before = refusedChats(northgate);
    const token = await tokenFor(northgate);
    await repeat(25, () => sendAs(northgate, token, address()));

    expect(refusedChats(northgate) - before).toBe(5);
  });

  it("never let a request write what only the proxy says", async () => {
    const response = await app.request(`/api/widget/${brandt}`, {
      peer: address(),
      headers: { "x-carbot-gate": "database over" },
    });

    expect(response.headers.get("server-timing")).toContain(
      'cache;desc="hit", layer;desc="memory"',
    );
  });
});

describe("limits of members", () => {
  it("stop one member and not a colleague", async () => {
    const [anna, ben] = [await app.signIn(brandt, "owner"), await app.signIn(northgate, "owner")];
    const capacity = policies.member.limits.member.capacity;
    const statuses = await repeat(capacity + 30, () =>
      app.request(nonsense(brandt), { cookie: anna }),
    );
    const stopped = await app.request(nonsense(brandt), { cookie: anna });

    expect(refused(statuses)).toBeGreaterThan(0);
    expect(stopped.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await app.request(nonsense(northgate), { cookie: ben })).status).toBe(400);
  });
});

const guess = (peer: string) => () =>
  app.request("/api/jobs/run", {
    method: "POST",
    peer,
    headers: { authorization: "Bearer a guess" },
  });

describe("limits of the scheduler", () => {
  it("stop a network that guesses the secret, and no other", async () => {
    const { requests } = policies.jobs.limits.network;
    const statuses = await repeat(requests + 5, guess(address()));

    expect(statuses.filter((status) => status === 401)).toHaveLength(requests);
    expect(refused(statuses)).toBe(5);
    expect(await repeat(1, guess(address(2)))).toEqual([401]);
  });
});
