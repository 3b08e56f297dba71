import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readEvents } from "@/widget/protocol/sse";
import { createFollower } from "@/widget/state/live";

const encoder = new TextEncoder();
const page = (cursor: number) => `event: thread\ndata: {"cursor":${cursor}}\n\n`;

/** A server that takes streams or not, and what it is asked. */
function setUp({ hasStreams = false, isReachable = true } = {}) {
  const looks: number[] = [];
  const opened: number[] = [];
  const pages: unknown[] = [];
  const setTyping = vi.fn<(isTyping: boolean) => void>();
  const tellTyping = vi.fn<() => void>();
  const state: { paceMs: number | null; isReachable: boolean } = { paceMs: 3_000, isReachable };
  const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  const signals: AbortSignal[] = [];
  const follower = createFollower({
    open: async (signal) => {
      opened.push(Date.now());
      signals.push(signal);
      if (!hasStreams) throw new Error("no streams here");
      return new ReadableStream({
        start(controller) {
          streams.push(controller);
          signal.addEventListener("abort", () => controller.error(new Error("aborted")));
        },
      });
    },
    read: readEvents,
    onPage: (told) => void pages.push(told),
    setTyping,
    tellTyping,
    look: async () => {
      looks.push(Date.now());
      if (!state.isReachable) throw new Error("down");
    },
    pace: () => state.paceMs,
  });
  const send = async (text: string) => {
    streams.at(-1)?.enqueue(encoder.encode(text));
    await vi.advanceTimersByTimeAsync(0);
  };
  const update = async () => {
    follower.update();
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    looks,
    opened,
    pages,
    setTyping,
    tellTyping,
    state,
    streams,
    signals,
    follower,
    send,
    update,
  };
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe("a follower where no stream gets through", () => {
  test("looks at the pace that is wanted, and tries a stream once a minute", async () => {
    const { looks, opened, follower } = setUp();
    follower.update();
    await vi.advanceTimersByTimeAsync(62_000);
    expect(looks.slice(0, 3)).toEqual([3_000, 6_000, 9_000]);
    expect(opened).toEqual([0, 60_000]);
  });

  test("stops when nobody waits, and starts again", async () => {
    const { looks, state, follower } = setUp();
    follower.update();
    state.paceMs = null;
    follower.update();
    await vi.advanceTimersByTimeAsync(50_000);
    expect(looks).toEqual([]);
    state.paceMs = 3_000;
    follower.update();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(looks).toEqual([53_000]);
  });

  test("asks a failing server less and less often, up to every half minute", async () => {
    const { looks, follower } = setUp({ isReachable: false });
    follower.update();
    await vi.advanceTimersByTimeAsync(50_000);
    expect(looks).toEqual([3_000, 9_000, 21_000, 45_000]);
  });

  test("takes up a new pace at once", async () => {
    const { looks, state, follower } = setUp();
    state.paceMs = 30_000;
    follower.update();
    await vi.advanceTimersByTimeAsync(10_000);
    state.paceMs = 3_000;
    follower.update();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(looks).toEqual([13_000]);
  });

  test("never looks again once stopped", async () => {
    const { looks, opened, follower } = setUp();
    follower.update();
    follower.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([...looks, ...opened]).toEqual([]);
  });

  test("takes a stream that is held back on its way for none", async () => {
    const { looks, signals, update } = setUp({ hasStreams: true });
    await update();
    await vi.advanceTimersByTimeAsync(16_000);
    expect(signals[0]?.aborted).toBe(true);
    expect(looks).toEqual([13_000, 16_000]);
  });
});

describe("a follower with a stream", () => {
  test("hands on what comes and never looks", async () => {
    const { looks, pages, setTyping, send, update } = setUp({ hasStreams: true });
    await update();
    await send(page(1));
    for (const _ of Array.from({ length: 20 })) {
      await vi.advanceTimersByTimeAsync(15_000);
      await send(":\n\n");
    }
    await send(`event: typing\ndata: {}\n\n${page(2)}`);
    expect(looks).toEqual([]);
    expect(pages).toEqual([{ cursor: 1 }, { cursor: 2 }]);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(setTyping.mock.calls).toEqual([[true], [false]]);
  });

  test("opens a cut one again after a second, and a silent one is cut", async () => {
    const { looks, opened, streams, send, update } = setUp({ hasStreams: true });
    await update();
    await send(page(1));
    streams[0]?.close();
    await vi.advanceTimersByTimeAsync(1_000);
    await send(page(1));
    await vi.advanceTimersByTimeAsync(41_000);
    expect(opened).toEqual([0, 1_000, 42_000]);
    expect(looks).toEqual([]);
  });

  test("comes back when the server says, and looks meanwhile", async () => {
    const { looks, opened, streams, send, update } = setUp({ hasStreams: true });
    await update();
    await send(`${page(1)}event: bye\ndata: {"retryMs":10000}\n\n`);
    streams[0]?.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(opened).toEqual([0, 10_000]);
    expect(looks).toEqual([3_000, 6_000, 9_000]);
  });

  test("ends it when nobody waits, and opens one at once when somebody does", async () => {
    const { opened, signals, state, send, update } = setUp({ hasStreams: true });
    await update();
    await send(page(1));
    state.paceMs = null;
    await update();
    expect(signals[0]?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    state.paceMs = 30_000;
    await update();
    expect(opened).toEqual([0, 5_000]);
  });
});

test("tells the team that the visitor types, not with every letter", async () => {
  const { follower, tellTyping } = setUp({ hasStreams: true });
  await vi.advanceTimersByTimeAsync(10_000);
  for (const _ of Array.from({ length: 70 })) {
    follower.typed(false);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(tellTyping).toHaveBeenCalledTimes(3);
});

test("the first letter of the next message is told, however soon it follows", async () => {
  const { follower, tellTyping } = setUp({ hasStreams: true });
  follower.typed(true);
  await vi.advanceTimersByTimeAsync(500);
  follower.typed(false);
  expect(tellTyping).toHaveBeenCalledTimes(1);
  follower.typed(true);
  expect(tellTyping).toHaveBeenCalledTimes(2);
});
