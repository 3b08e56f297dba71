import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sse, streamEnd, type ServerEvent } from "@/lib/http/sse";

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

  it("tells whoever waits how it went, once everything is done", async () => {
    const whole = sse(numbers(3), options);
    const failed = sse(failing(), options);
    const work = Promise.withResolvers<void>();
    async function* events(): AsyncGenerator<ServerEvent> {
      yield* numbers(1);
      await work.promise;
    }
    const left = sse(events(), options);
    await Promise.all([whole.text(), failed.text(), left.body?.cancel()]);
    const settled = vi.fn<() => void>();
    const outcome = streamEnd(left);
    void outcome?.then(settled);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(settled).not.toHaveBeenCalled();
    work.resolve();
    expect(await outcome).toBe("aborted");
    expect(await streamEnd(whole)).toBe("complete");
    expect(await streamEnd(failed)).toBe("failed");
    expect(streamEnd(new Response("no stream"))).toBeNull();
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
