import { describe, expect, it, vi } from "vitest";
import { createPresence } from "@/lib/live/presence";
import { createSignals, type Signal } from "@/lib/live/signals";

const typing: Signal = {
  workshopId: "0198f1f0-0000-4000-8000-000000000001",
  conversationId: "0198f1f0-0000-4000-8000-000000000002",
  from: "member",
  state: "typing",
  memberId: "0198f1f0-0000-4000-8000-000000000003",
  name: "Anna",
};
const topicsOf = ({ conversationId }: Signal) => [conversationId];

/** A line between instances; `isUp` says whether anything goes out. */
function line(isUp: boolean) {
  const ears = new Set<(text: string) => void>();
  return {
    ears,
    publish: async (text: string) => {
      for (const ear of isUp ? ears : []) ear(text);
      return isUp;
    },
    listen: (ear: (text: string) => void) => {
      ears.add(ear);
      return () => void ears.delete(ear);
    },
  };
}

describe("signals", () => {
  it("reach who listens here, until they stop", () => {
    const signals = createSignals(topicsOf, null);
    const ear = vi.fn<(heard: Signal) => void>();
    const other = vi.fn<(heard: Signal) => void>();
    const stop = signals.hear(typing.conversationId, ear);
    signals.hear("another", other);
    signals.send(typing);
    stop();
    signals.send(typing);

    expect(ear.mock.calls).toEqual([[typing]]);
    expect(other).not.toHaveBeenCalled();
  });

  it("reach other instances over a line, each once, and leave it when nobody listens", async () => {
    const shared = line(true);
    const here = createSignals(topicsOf, shared);
    const there = createSignals(topicsOf, shared);
    const ears = [vi.fn<(heard: Signal) => void>(), vi.fn<(heard: Signal) => void>()];
    const stops = [here, there].map((each, index) =>
      each.hear(typing.conversationId, ears[index] ?? vi.fn<(heard: Signal) => void>()),
    );
    here.send(typing);
    await vi.waitFor(() => expect(ears.map((ear) => ear.mock.calls.length)).toEqual([1, 1]));
    for (const ear of shared.ears) ear("no signal of ours");
    for (const stop of stops) stop();

    expect(shared.ears.size).toBe(0);
  });

  it("still reach this instance while the line is down", async () => {
    const signals = createSignals(topicsOf, line(false));
    const ear = vi.fn<(heard: Signal) => void>();
    signals.hear(typing.conversationId, ear);
    signals.send(typing);

    await vi.waitFor(() => expect(ear).toHaveBeenCalledOnce());
  });
});

describe("presence", () => {
  it("lasts from the first tab of a visitor to the last, apart in each workshop", () => {
    const presence = createPresence();

    expect([presence.enter("ours", "a"), presence.enter("ours", "a")]).toEqual([true, false]);
    expect([presence.list("ours"), presence.list("theirs")]).toEqual([["a"], []]);
    expect([presence.leave("ours", "a"), presence.leave("ours", "a")]).toEqual([false, true]);
    expect(presence.list("ours")).toEqual([]);
  });
});
