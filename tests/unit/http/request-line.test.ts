import { describe, expect, it, vi } from "vitest";
import type { Logger } from "@/lib/core/context";
import { finishResponse, openScope } from "@/lib/http/respond";
import { sse, streamEnd, type ServerEvent } from "@/lib/http/sse";

const toErrorEvent = () => ({ event: "error", data: {} });

function setUp() {
  const info = vi.fn<Logger["info"]>();
  const log = { info, warn: vi.fn<Logger["warn"]>(), error: vi.fn<Logger["error"]>() };
  const scope = openScope(new Request("https://carbot.example/api/chat/brandt"), log);
  const db = { stats: { calls: 0, ms: 0 } };
  scope.timing.track(db);
  const work = Promise.withResolvers<void>();
  async function* events(): AsyncGenerator<ServerEvent> {
    yield { event: "session", data: {} };
    await work.promise;
    db.stats.calls += 2;
  }
  const stream = () => finishResponse(scope, sse(events(), { toErrorEvent }));
  return { scope, info, work, stream };
}

describe("the line of a request in the log", () => {
  it("is written at once for an answer that is whole", () => {
    const { scope, info } = setUp();
    finishResponse(scope, Response.json({}));

    expect(info).toHaveBeenCalledExactlyOnceWith("request", {
      requestId: scope.requestId,
      method: "GET",
      path: "/api/chat/brandt",
      status: 200,
      durationMs: expect.any(Number),
      dbCalls: 0,
    });
  });

  it("is written at the end of a stream, with what it cost; its headers say what was known before", async () => {
    const { info, work, stream } = setUp();
    const response = stream();
    const atFirstByte = info.mock.calls.length;
    work.resolve();
    await response.text();
    await streamEnd(response);

    expect(atFirstByte).toBe(0);
    expect(response.headers.get("server-timing")).toContain('desc="0 calls"');
    expect(info.mock.calls).toEqual([
      ["request", expect.objectContaining({ status: 200, dbCalls: 2, stream: "complete" })],
    ]);
  });

  it("says of a stream that its reader has left it, and what it cost all the same", async () => {
    const { info, work, stream } = setUp();
    const response = stream();
    await response.body?.cancel();
    work.resolve();
    await streamEnd(response);

    expect(info.mock.calls).toEqual([
      ["request", expect.objectContaining({ dbCalls: 2, stream: "aborted" })],
    ]);
  });

  it("says of a stream that it failed", async () => {
    const { info, work, stream } = setUp();
    const response = stream();
    work.reject(new Error("hunter2"));
    await response.text();
    await streamEnd(response);

    expect(info.mock.calls).toEqual([["request", expect.objectContaining({ stream: "failed" })]]);
  });
});
