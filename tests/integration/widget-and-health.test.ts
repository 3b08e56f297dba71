import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { policies } from "@/lib/rate-limit/policies";
import { widgetConfig } from "@/lib/workshops/schemas";
import { brandt, northgate, site, startApp, type TestApp } from "@/tests/support/app";

const token = "a-token-for-the-tests";
const bearer = (value: string) => ({ headers: { authorization: `Bearer ${value}` } });

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ CARBOT_NOW: "2026-11-19T10:00:00+01:00", OPERATIONS_TOKEN: token });
});
afterAll(() => app.close());

const from = (origin: string) => ({ headers: { origin } });

describe("GET /api/widget/{slug}", () => {
  it("gives each workshop's own configuration, for shared caches", async () => {
    const german = await app.request(`/api/widget/${brandt}`);
    const english = await app.request(`/api/widget/${northgate}`);

    expect(german.headers.get("cache-control")).toContain(
      "s-maxage=60, stale-while-revalidate=300",
    );
    expect(widgetConfig.parse(await german.json())).toMatchObject({ locale: "de", openNow: true });
    expect(widgetConfig.parse(await english.json())).toMatchObject({ locale: "en", openNow: true });
  });

  it("costs no database call once it is known", async () => {
    const response = await app.request(`/api/widget/${brandt}`);

    expect(response.headers.get("server-timing")).toMatch(
      /desc="0 calls", cache;desc="hit", layer;desc="memory"$/,
    );
  });

  it("is read by the workshop's own pages and ours, and by nobody else's", async () => {
    const own = await app.request(`/api/widget/${brandt}`, from("https://kfz-brandt.example"));
    const ours = await app.request(`/api/widget/${brandt}`, from(site));
    const rival = await app.request(
      `/api/widget/${brandt}`,
      from("https://northgate-garage.example"),
    );

    expect(own.headers.get("access-control-allow-origin")).toBe("https://kfz-brandt.example");
    expect(ours.headers.get("access-control-allow-origin")).toBe(site);
    expect(rival.status).toBe(403);
    expect(rival.headers.get("access-control-allow-origin")).toBeNull();
  });

  it.each([
    ["/api/chat/kfz-brandt", "POST, DELETE"],
    ["/api/leads/kfz-brandt", "POST"],
    ["/api/widget/kfz-brandt", "GET, HEAD"],
    ["/api/chat/kfz-brandt/messages", "GET, HEAD"],
  ])("answers a preflight of %s", async (path, methods) => {
    const options = { method: "OPTIONS", ...from("https://kfz-brandt.example") };
    const response = await app.request(path, options);

    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe(methods);
    expect(response.headers.get("vary")).toBe("Origin");
  });

  it.each(["nobody", "..%2Fkfz-brandt", "KFZ-BRANDT", "x".repeat(80)])(
    "does not find %s",
    async (slug) => {
      expect((await app.request(`/api/widget/${slug}`)).status).toBe(404);
    },
  );
});

describe("health", () => {
  it("is never cached and needs no database", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    const response = await app.request("/api/health");
    vi.stubGlobal("fetch", app.database.fetch);

    expect(await response.json()).toEqual({ status: "ok" });
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("tells everybody whether it is ready, and the operator with what latency", async () => {
    const anyone = await app.request("/api/health/ready");
    const guess = await app.request("/api/health/ready", bearer("another-token-of-16"));
    const operator = await app.request("/api/health/ready", bearer(token));

    expect([anyone.status, guess.status, operator.status]).toEqual([200, 200, 200]);
    expect(await anyone.json()).toEqual({ status: "ready" });
    expect(await guess.json()).toEqual({ status: "ready" });
    expect(await operator.json()).toMatchObject({
      status: "ready",
      dependencies: { database: { status: "up", latencyMs: expect.any(Number) } },
    });
  });

  it("asks the database once for 250 questions, and is 503 without it", async () => {
    const later = performance.now() + 10_000;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => later);
    const fetch = vi.fn<typeof globalThis.fetch>(() =>
      Promise.reject(new TypeError("fetch failed")),
    );
    vi.stubGlobal("fetch", fetch);
    const ask = (options = {}) =>
      app.request("/api/health/ready", { peer: "192.0.2.7", ...options });
    const answers = await Promise.all(Array.from({ length: 250 }, () => ask()));
    const down = await ask(bearer(token));
    vi.stubGlobal("fetch", app.database.fetch);
    clock.mockRestore();

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(await answers[0]?.json()).toEqual({ status: "unavailable" });
    expect(await down.json()).toMatchObject({ dependencies: { database: { status: "down" } } });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it("is limited by network", async () => {
    const { requests } = policies.ready.limits.network;
    const answers = await Promise.all(
      Array.from({ length: requests + 5 }, () =>
        app.request("/api/health/ready", { peer: "192.0.2.8" }),
      ),
    );

    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it("tells the operator what the cached contexts cost, layer by layer", async () => {
    const read = async () => (await app.request("/api/health/ready", bearer(token))).json();
    await app.request(`/api/widget/${brandt}`);
    const before = (await read()).cache;
    await app.request(`/api/widget/${brandt}`);
    const { cache } = await read();

    expect(before.database.loads).toBeGreaterThan(0);
    expect(cache.memory.hits).toBeGreaterThan(before.memory.hits);
    expect(cache.memory).toMatchObject({
      staleHits: 0,
      misses: before.memory.misses,
      evictions: 0,
      entries: before.memory.entries,
      sizeBytes: before.memory.sizeBytes,
    });
    expect(cache.redis).toBeNull();
  });
});
