import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { parseServerEnv } from "@/lib/env/server";
import { sendTracesTo, traces } from "@/lib/observability/traces";
import { measureRequests } from "@/lib/server/metrics/measure-requests";
import { startTraces } from "@/lib/server/metrics/start-traces";
import { runtime } from "@/lib/server/runtime";
import { stampRequestIds } from "@/lib/server/stamp-request-ids";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { startListenerMount, type ListenerMount } from "@/tests/support/listener-mount";
import { startModelServer, type ModelServer } from "@/tests/support/model-server";
import { honest } from "@/tests/support/model-server/characters";
import { startIngestServer, type IngestServer } from "@/tests/support/telemetry/ingest-server";
import { readSpans } from "@/tests/support/telemetry/read-spans";

let app: TestApp;
let collector: IngestServer;
let listener: ListenerMount;
let model: ModelServer;
const direct = globalThis.fetch;

beforeAll(async () => {
  [collector, model] = await Promise.all([startIngestServer(), startModelServer(honest)]);
  app = await startApp({ AI_BASE_URL: model.url, AI_MODEL_SMALL: "small", RELEASE: "r7" });
  const route: typeof fetch = (input, init) =>
    String(input).startsWith(model.url) ? direct(input, init) : app.database.fetch(input, init);
  vi.stubGlobal("fetch", route);
  stampRequestIds();
  measureRequests(runtime().metrics);
  await startTraces(
    parseServerEnv({
      ...process.env,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: "x-key=abc",
    }),
    "web",
    runtime().log,
  );
  listener = await startListenerMount();
});
afterAll(async () => {
  await traces()?.close();
  sendTracesTo(null);
  await listener.close();
  await Promise.all([model.close(), collector.close()]);
  await app.close();
});
beforeEach(() => void collector.received.splice(0));

const traceId = "0af7651916cd43dd8448eb211c80319c";
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
const json = { accept: "application/json" };
const question = (message: string) => ({ message, clientMessageId: crypto.randomUUID() });

const ask = async (
  slug: string,
  headers: Record<string, string> = {},
  said = "Was kostet ein Ölwechsel?",
) => {
  const body = question(said);
  const answer = await listener.request(`/api/chat/${slug}`, {
    headers: { ...json, ...headers },
    body,
  });
  await answer.text();
  return answer;
};

/** What the collector has after all that is finished was sent; a request is finished when its connection is done with it. */
async function collected() {
  await expect.poll(() => requests().length, { timeout: 10_000 }).toBeGreaterThan(0);
  return readSpans(collector.received);
}

function requests() {
  void traces()?.flush();
  return readSpans(collector.received).filter(({ name }) => name.includes("/api/chat/{slug}"));
}

describe("traces", () => {
  it("go on with the caller's trace: the request below it, calls of the database below the request", async () => {
    const answer = await ask(brandt, { traceparent });
    const spans = (await collected()).filter((span) => span.traceId === traceId);

    const [request] = spans.filter(({ name }) => name === "POST /api/chat/{slug}");
    expect(request).toMatchObject({
      parentSpanId: "b7ad6b7169203331",
      facts: {
        "carbot.workshop": brandt,
        "carbot.request_id": answer.headers.get("x-request-id"),
        "http.response.status_code": 200,
      },
    });
    const calls = spans.filter(({ name }) => name.startsWith("rpc "));
    expect(calls.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["rpc begin_turn", "rpc finish_turn"]),
    );
    expect(new Set(calls.map(({ parentSpanId }) => parentSpanId))).toEqual(
      new Set([request?.spanId]),
    );
    expect(collector.received[0]?.headers["x-key"]).toBe("abc");
    expect(collector.received[0]?.body).toContain('"r7"');
  });

  it("tell what a model did as a part of its turn, within its time", async () => {
    await ask(brandt, { traceparent }, "Bekomme ich einen Ersatzwagen?");
    const spans = (await collected()).filter((span) => span.traceId === traceId);

    const [request] = spans.filter(({ name }) => name === "POST /api/chat/{slug}");
    const [call, ...others] = spans.filter(({ name }) => name.startsWith("model "));
    expect(others).toEqual([]);
    expect(call?.parentSpanId).toBe(request?.spanId);
    expect(BigInt(call?.startTimeUnixNano ?? 0)).toBeGreaterThan(
      BigInt(request?.startTimeUnixNano ?? 0),
    );
    expect(JSON.stringify(spans)).not.toContain("Ersatzwagen");
  });

  it("begin anew for each request without one, or with an ill-formed one", async () => {
    await Promise.all([ask(brandt), ask(northgate, { traceparent: `00-${"0".repeat(32)}-x-01` })]);
    await expect.poll(() => requests().length, { timeout: 10_000 }).toBe(2);

    const found = requests();
    expect(new Set(found.map((span) => span.traceId)).size).toBe(2);
    expect(found.map((span) => span.parentSpanId)).toEqual([undefined, undefined]);
    expect(found.map((span) => span.facts["carbot.workshop"]).toSorted()).toEqual([
      brandt,
      northgate,
    ]);
  });

  it("name no workshop that does not exist, however the address reads", async () => {
    await ask("0170-1234567");
    await collected();

    expect(requests()[0]?.facts["http.response.status_code"]).toBe(404);
    expect(JSON.stringify(collector.received)).not.toContain("1234567");
  });

  it("are not sent of callers who do not want them", async () => {
    await ask(brandt, { traceparent: traceparent.replace(/01$/, "00") });
    await ask(northgate);

    expect((await collected()).filter((span) => span.traceId === traceId)).toEqual([]);
  });
});
