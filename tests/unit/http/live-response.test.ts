import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { liveResponse, type LiveStream } from "@/lib/http/live-response";

/** Opens a stream and reads along. */
function open(options: Parameters<typeof liveResponse>[1] = {}) {
  const opened = Promise.withResolvers<LiveStream>();
  const onEnd = vi.fn<() => void>();
  const response = liveResponse((stream) => {
    opened.resolve(stream);
    return onEnd;
  }, options);
  return { response, stream: opened.promise, onEnd };
}

describe("a live stream", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("gets through proxies that collect or pack, and says when to come back", async () => {
    const { response, stream, onEnd } = open();
    (await stream).send({ event: "thread", id: "7", data: { text: "Hallo" } });
    (await stream).end(500);
    const text = await response.text();

    expect(response.headers.get("cache-control")).toContain("no-transform");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    expect(text).toMatch(/^: {2048}\nretry: 2000\n\n/);
    expect(text).toContain('id: 7\nevent: thread\ndata: {"text":"Hallo"}\n\n');
    expect(text).toMatch(/retry: 500\nevent: bye\ndata: {"retryMs":500}\n\n$/);
    expect(onEnd).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("shows signs of life with the cursor, by one timer for all streams", async () => {
    const streams = Array.from({ length: 3 }, () => open({ cursor: () => "5:5:" }));
    const opened = await Promise.all(streams.map(({ stream }) => stream));
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(15_000);
    for (const stream of opened) stream.end(0);
    const texts = await Promise.all(streams.map(({ response }) => response.text()));

    expect(texts.every((text) => text.includes("\n\nid: 5:5:\nevent: beat\ndata: {}\n\n"))).toBe(
      true,
    );
  });

  it("ends once for its owner when the client leaves, and sends nothing more", async () => {
    const { response, stream, onEnd } = open();
    await response.body?.cancel();
    (await stream).send({ event: "late", data: {} });
    (await stream).end(0);

    expect(onEnd).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("lets a client go that does not take what it is sent", async () => {
    const { stream, onEnd } = open();
    const text = "x".repeat(100_000);
    for (const _ of [1, 2, 3, 4]) (await stream).send({ event: "long", data: { text } });

    expect(onEnd).toHaveBeenCalledOnce();
  });
});
