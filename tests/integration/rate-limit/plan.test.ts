import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { policies } from "@/lib/rate-limit/policies";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { startModelServer, type ModelServer } from "@/tests/support/model-server";
import * as characters from "@/tests/support/model-server/characters";

let app: TestApp;
let server: ModelServer;
const direct = globalThis.fetch;

beforeAll(async () => {
  // The time of day stands, so that nothing fills up again while the test runs.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T09:00:00Z") });
  server = await startModelServer(characters.honest);
  app = await startApp({
    AI_BASE_URL: server.url,
    AI_MODEL_SMALL: "scripted",
    CARBOT_NOW: "2026-11-20T09:00:00Z",
  });
  const route: typeof fetch = (input, init) =>
    String(input).startsWith(server.url) ? direct(input, init) : app.database.fetch(input, init);
  vi.stubGlobal("fetch", route);
});
afterAll(async () => {
  vi.useRealTimers();
  await app.close();
  await server.close();
});

let visitors = 0;
/** Each visitor has a network of its own: only what is the workshop's is used up. */
const nextPeer = () => {
  visitors += 1;
  return `198.${18 + (visitors >> 16)}.${(visitors >> 8) & 255}.${visitors & 255}`;
};

const courtesyCar: Record<string, string> = {
  [northgate]: "Do you offer a courtesy car?",
  [brandt]: "Bekomme ich einen Ersatzwagen?",
};

async function ask(slug: string) {
  const before = server.prompts.length;
  const peer = nextPeer();
  const response = await app.request(`/api/chat/${slug}`, {
    peer,
    headers: { accept: "application/json" },
    body: { message: courtesyCar[slug], clientMessageId: `plan-of-visitor-${visitors}` },
  });
  const { answered = null, reason = null } = await response.json();
  return { status: response.status, answered, reason, prompts: server.prompts.length - before };
}

/** Requests that count and cost no turn: no schema takes their body. Returns how many were refused. */
async function press(slug: string, times: number): Promise<number> {
  let refused = 0;
  for (let sent = 0; sent < times; sent += 1) {
    const options = { peer: nextPeer(), method: "POST", body: {} };
    const { status } = await app.request(`/api/chat/${slug}`, options);
    refused += Number(status === 429);
  }
  return refused;
}

const { free, workshop } = policies.chat.limits;

/** Counts requests of the workshop that come in elsewhere. */
async function countElsewhere(slug: string, times: number): Promise<void> {
  const { workshopContexts, limits } = runtime();
  const key = (await workshopContexts.get(slug)).value?.workshop.id ?? "";
  for (let counted = 0; counted < times; counted += 1) {
    await limits.consume("chat", [{ part: "workshop", key }]);
  }
}

describe("a workshop on the free plan", () => {
  it("is answered with the model as long as its plan pays for, then by the built-in engine, and only far above that refused", async () => {
    const within = await ask(northgate);
    const overPlan = await press(northgate, free.capacity - 1);
    const builtIn = await ask(northgate);
    const meanwhile = await ask(brandt);
    await countElsewhere(northgate, workshop.capacity - free.capacity - 2);
    const last = await press(northgate, 1);
    const above = await ask(northgate);

    expect(within).toEqual({ status: 200, answered: true, reason: null, prompts: 1 });
    expect(overPlan + last).toBe(0);
    expect(builtIn).toEqual({ status: 200, answered: true, reason: null, prompts: 0 });
    expect(meanwhile).toEqual({ status: 200, answered: true, reason: null, prompts: 1 });
    expect(above).toEqual({
      status: 429,
      answered: null,
      reason: "too_many_chat_requests",
      prompts: 0,
    });
    expect((await ask(brandt)).status).toBe(200);
    expect(runtime().limits.refusals.list()).toEqual([
      { policy: "chat", workshop: northgate, count: 1 },
    ]);
  });
});
