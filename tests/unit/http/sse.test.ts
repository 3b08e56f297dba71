import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sse, type ServerEvent } from "@/lib/http/sse";

const options = { toErrorEvent: () => ({ event: "error", data: { code: "internal" } }) };

async function* numbers(count: number): AsyncGenerator<ServerEvent> {
  for (let number = 1; number <= count; number += 1) yield { event: "delta", data: { number } };
}

async function* lines(): AsyncGenerator<ServerEvent> {
  yield { event: "delta", data: { text: "zwei\nZeilen" } };
}

async function* failing(): AsyncGenerator<ServerEvent> {
  yield { event: "delta", data: {} };
  throw new Error("hunter2");
}

describe("sse", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("writes each event with its name and one line of JSON", async () => {
    const response = sse(lines(), options);

    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(await response.text()).toBe('event: delta\ndata: {"text":"zwei\\nZeilen"}\n\n');
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends a stream that fails with an error event that does not name the cause", async () => {
    const text = await sse(failing(), options).text();

    expect(text).toMatch(/event: error\ndata: {"code":"internal"}\n\n$/);
    expect(text).not.toContain("hunter2");
  });

  it("writes comments while nothing happens", async () => {
    const silence = Promise.withResolvers<void>();
    async function* events(): AsyncGenerator<ServerEvent> {
      await silence.promise;
      yield { event: "done", data: {} };
    }

    const response = sse(events(), { ...options, heartbeatMs: 1_000 });
    await vi.advanceTimersByTimeAsync(2_500);
    silence.resolve();

    expect(await response.text()).toBe(": still here\n\n: still here\n\nevent: done\ndata: {}\n\n");
  });

  it("reads its source to the end after the client has gone", async () => {
    const finished = vi.fn<() => void>();
    async function* events(): AsyncGenerator<ServerEvent> {
      yield* numbers(100);
      finished();
    }
    const work: Promise<void>[] = [];

    const response = sse(events(), { ...options, keepAlive: (promise) => work.push(promise) });
    await response.body?.cancel();
    await Promise.all(work);

    expect(finished).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});
