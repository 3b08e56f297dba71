import { describe, expect, test } from "vitest";
import type { Api, TurnBody } from "@/widget/protocol/api";
import { problemKind, readProblem, RequestFailed, retryAfterMs } from "@/widget/protocol/problem";
import { sendTurn } from "@/widget/protocol/turn";

const body: TurnBody = { message: "Hallo", clientMessageId: "00000001" };
const streamOf = (text: string) => new Response(text).body ?? new ReadableStream<Uint8Array>();

const unused = () => Promise.reject(new Error("not called here"));

async function send(turn: () => Promise<ReadableStream<Uint8Array>>) {
  const events: string[] = [];
  const api: Api = {
    origin: "https://carbot.test",
    config: unused,
    messages: unused,
    erase: unused,
    lead: unused,
    typing: unused,
    live: unused,
    turn,
  };
  const onEvent = ({ event }: { event: string }) => void events.push(event);
  const outcome = await sendTurn(api, body, onEvent, new AbortController().signal);
  return { outcome, events };
}

describe("sendTurn", () => {
  test("is done when the stream says so", async () => {
    const done = 'event: done\ndata: {"messageId":"m","answered":true,"mode":"bot"}\n\n';
    expect(await send(async () => streamOf(done))).toEqual({
      outcome: { kind: "done" },
      events: ["done"],
    });
  });

  test("asks again when a stream ends without saying so, or carries nonsense", async () => {
    const retry = { kind: "retry", problem: { kind: "cut" } };
    const half = await send(async () => streamOf('event: delta\ndata: {"text":"a"}\n\n'));
    const nonsense = await send(async () => streamOf("event: delta\ndata: {\n\n"));
    expect([half.outcome, nonsense.outcome]).toEqual([retry, retry]);
  });

  test.each([
    ["rate_limited", { kind: "retry", problem: { kind: "busy" } }],
    ["unavailable", { kind: "retry", problem: { kind: "down" } }],
    ["internal", { kind: "retry", problem: { kind: "down" } }],
    ["invalid", { kind: "refused", problem: { kind: "refused" } }],
    ["unauthenticated", { kind: "refused", problem: { kind: "expired" } }],
  ])("takes the event error %s for %j", async (code, outcome) => {
    const stream = `event: error\ndata: {"code":"${code}","reason":"r"}\n\n`;
    expect((await send(async () => streamOf(stream))).outcome).toEqual(outcome);
  });

  test("passes on why a request was refused", async () => {
    const problem = { kind: "not_here" as const };
    const { outcome } = await send(() => Promise.reject(new RequestFailed(problem)));
    expect(outcome).toEqual({ kind: "refused", problem });
  });
});

describe("refusals", () => {
  test.each([
    [400, "refused"],
    [401, "expired"],
    [403, "not_here"],
    [404, "not_here"],
    [413, "too_long"],
    [422, "refused"],
    [429, "busy"],
    [500, "down"],
    [503, "down"],
  ])("status %i counts as %s", (status, kind) => {
    expect(problemKind(status)).toBe(kind);
  });

  test.each([
    [null, undefined],
    ["7", 7_000],
    ["Fri, 20 Nov 2026 10:00:30 GMT", 30_000],
    ["soon", undefined],
  ])("retry-after %j is %j ms", (header, ms) => {
    expect(retryAfterMs(header, Date.parse("2026-11-20T10:00:00Z"))).toBe(ms);
  });

  test("keep the paths of problem+json, and survive a body that is no JSON", async () => {
    const issues = [{ path: "vehicle.plate", rule: "r" }, null];
    const refused = await readProblem(Response.json({ issues }, { status: 422 }), 0);
    const odd = await readProblem(new Response("<html>", { status: 502 }), 0);
    expect(refused.fields).toEqual(["vehicle.plate"]);
    expect(odd).toMatchObject({ kind: "down", fields: [] });
  });
});
