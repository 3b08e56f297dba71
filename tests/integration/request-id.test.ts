import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { proxy } from "@/proxy";
import { brandt, northgate, site, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
const lines: Record<string, unknown>[] = [];
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: "info" });
  vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    lines.push(JSON.parse(String(line)));
    return true;
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await app.close();
});

const well = "edge_7f3a-21";
const ask = (slug: string, headers: Record<string, string> = {}) =>
  app.request(`/api/chat/${slug}`, {
    body: { message: "Was kostet ein Ölwechsel?", clientMessageId: crypto.randomUUID() },
    headers,
  });

/** The id that the proxy hands to the route, as Next writes it. */
async function handedOn(path: string, headers: Record<string, string> = {}) {
  const request = new NextRequest(new URL(path, site), { headers });
  const decided = await proxy(request);
  return decided.headers.get("x-middleware-request-x-request-id");
}

describe("a request's id", () => {
  it.each([brandt, northgate])(
    "is one from proxy to log for %s, also when nobody gave it one",
    async (slug) => {
      lines.length = 0;
      const response = await ask(slug);
      await response.text();
      const ids = lines.map(({ requestId }) => requestId).filter((id) => id !== undefined);

      expect(lines.some(({ event }) => event === "request")).toBe(true);
      expect(new Set(ids)).toEqual(new Set([response.headers.get("x-request-id")]));
    },
  );

  it.each([
    ["a workshop's page", `/api/widget/${brandt}`],
    ["the platform's probe", "/api/health"],
    ["a member's call", `/api/workshops/${brandt}/leads`],
    ["a page of the dashboard", `/w/${brandt}/inbox`],
  ])("is made by the proxy for %s and handed on", async (_, path) => {
    expect(await handedOn(path)).toMatch(/^[0-9a-f-]{36}$/);
    expect(await handedOn(path, { "x-request-id": "01715550123" })).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is the client's where that is well-formed, and no other", async () => {
    const kept = await ask(brandt, { "x-request-id": well });
    const replaced = await ask(brandt, { "x-request-id": 'x"><script>' });
    await Promise.all([kept.text(), replaced.text()]);

    expect(kept.headers.get("x-request-id")).toBe(well);
    expect(replaced.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("stands on the answer of a page", async () => {
    const headers = { "x-request-id": well };
    const request = new NextRequest(new URL(`/w/${brandt}/inbox`, site), { headers });

    expect((await proxy(request)).headers.get("x-request-id")).toBe(well);
  });

  it("ends the line of a streamed turn with its two database calls", async () => {
    lines.length = 0;
    const response = await ask(northgate, { accept: "text/event-stream" });
    await response.text();

    expect(lines.filter(({ event }) => event === "request")).toMatchObject([
      { path: `/api/chat/${northgate}`, status: 200, dbCalls: 2, stream: "complete" },
    ]);
  });
});
