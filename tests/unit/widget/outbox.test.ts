import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { TurnOutcome } from "@/widget/protocol/turn";
import { createOutbox, type OutboxItem, retryDelayMs } from "@/widget/state/outbox";

const done: TurnOutcome = { kind: "done" };
const offline: TurnOutcome = { kind: "retry", problem: { kind: "offline" } };
const refused: TurnOutcome = { kind: "refused", problem: { kind: "refused" } };
const message = (id: string): OutboxItem => ({ id, text: `text of ${id}`, at: 0 });

function setUp(outcomes: TurnOutcome[]) {
  const sent: string[] = [];
  const statuses: string[] = [];
  const kept: string[][] = [];
  const outbox = createOutbox({
    send: async ({ id }) => {
      sent.push(id);
      return outcomes.shift() ?? done;
    },
    onStatus: ({ id }, { kind }) => statuses.push(`${id} ${kind}`),
    onChange: (items) => kept.push(items.map(({ id }) => id)),
    random: () => 0,
  });
  return { outbox, sent, statuses, kept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("createOutbox", () => {
  test("sends messages one after the other in the order they were written", async () => {
    const { outbox, statuses } = setUp([]);
    outbox.add(message("a"));
    outbox.add(message("b"));
    await vi.runAllTimersAsync();
    expect(statuses).toEqual(["a sending", "a sent", "b sending", "b sent"]);
  });

  test("repeats a message that did not get through under the same id and lets none overtake it", async () => {
    const { outbox, sent } = setUp([offline, offline]);
    outbox.add(message("a"));
    outbox.add(message("b"));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(["a", "a", "a", "b"]);
  });

  test("repeats at once when woken, without waiting for its timer", async () => {
    const { outbox, sent } = setUp([offline]);
    outbox.add(message("a"));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(["a"]);
    outbox.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(["a", "a"]);
  });

  test("sets a refused message aside and goes on with the next", async () => {
    const { outbox, statuses } = setUp([refused]);
    outbox.add(message("a"));
    outbox.add(message("b"));
    await vi.runAllTimersAsync();
    expect(statuses).toEqual(["a sending", "a failed", "b sending", "b sent"]);
  });

  test("keeps a message until its answer is there, and takes the same message only once", async () => {
    const { outbox, kept, sent } = setUp([offline]);
    outbox.add(message("a"));
    outbox.add(message("a"));
    await vi.advanceTimersByTimeAsync(0);
    expect(kept).toEqual([["a"]]);
    await vi.runAllTimersAsync();
    expect(kept).toEqual([["a"], []]);
    expect(sent).toEqual(["a", "a"]);
  });

  test("sets a message aside that makes the server fail again and again, but never one that is merely offline", async () => {
    const down: TurnOutcome = { kind: "retry", problem: { kind: "down" } };
    const { outbox, statuses, sent } = setUp([
      ...Array.from({ length: 6 }, () => down),
      ...Array.from({ length: 20 }, () => offline),
    ]);
    outbox.add(message("a"));
    outbox.add(message("b"));
    await vi.runAllTimersAsync();
    expect(sent.filter((id) => id === "a")).toHaveLength(6);
    expect(statuses).toContain("a failed");
    expect(statuses.at(-1)).toBe("b sent");
  });

  test("sends nothing more after it was cleared, and works again afterwards", async () => {
    const { outbox, sent } = setUp([offline]);
    outbox.add(message("a"));
    await vi.advanceTimersByTimeAsync(0);
    outbox.clear();
    await vi.runAllTimersAsync();
    expect(sent).toEqual(["a"]);
    outbox.add(message("b"));
    await vi.runAllTimersAsync();
    expect(sent).toEqual(["a", "b"]);
  });
});

describe("retryDelayMs", () => {
  test("doubles from one second to half a minute", () => {
    const delays = [1, 2, 3, 4, 5, 6, 20].map((attempt) =>
      retryDelayMs(attempt, { kind: "down" }, 0),
    );
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  test("never comes back before the server wants it", () => {
    expect(retryDelayMs(1, { kind: "busy", retryAfterMs: 45_000 }, 1)).toBe(45_000);
  });
});
