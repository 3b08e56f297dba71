import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runtime } from "@/lib/server/runtime";
import { site, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const asked = (peer: string) => app.request("/api/vitals", { body: told, peer });
const told = { page: "/w/{workshop}/inbox", vitals: { LCP: 1_200, CLS: 0.02 } };

describe("POST /api/vitals", () => {
  it("keeps what our pages tell, by pattern, and answers with nothing", async () => {
    const response = await app.request("/api/vitals", { body: told, headers: { origin: site } });

    expect(response.status).toBe(204);
    expect(
      runtime()
        .metrics.take()
        .latencies.map(({ kind, route }) => `${kind} ${route}`),
    ).toEqual(["vital LCP /w/{workshop}/inbox", "vital CLS /w/{workshop}/inbox"]);
  });

  it("takes nothing from a foreign page", async () => {
    const headers = { origin: "https://elsewhere.example" };

    expect((await app.request("/api/vitals", { body: told, headers })).status).toBe(403);
    expect(runtime().metrics.take().latencies).toEqual([]);
  });

  it("refuses an address in place of a pattern, and names the field", async () => {
    const body = { ...told, page: "/w/kfz-brandt/inbox" };
    const response = await app.request("/api/vitals", { body });

    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain("must be the pattern of a page");
  });

  it("refuses more than a kilobyte before it is read", async () => {
    const body = { ...told, more: "x".repeat(2_000) };

    expect((await app.request("/api/vitals", { body })).status).toBe(413);
  });

  it("refuses a network that tells too much, and another one not", async () => {
    const answers = await Promise.all(Array.from({ length: 601 }, () => asked("198.51.100.7")));

    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect((await asked("198.51.100.250")).status).toBe(204);
  });
});
