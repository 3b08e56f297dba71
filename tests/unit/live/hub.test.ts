import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Batch, createHub } from "@/lib/live/hub";

type Change = { topic: string; text: string };

/** A database that hands out what was committed since the number of commits a caller knows. */
function setUp() {
  const commits: Change[] = [];
  const asked: (string | null)[] = [];
  const failing = { times: 0 };
  const read = async (cursor: string | null): Promise<Batch<Change>> => {
    asked.push(cursor);
    if (failing.times > 0) {
      failing.times -= 1;
      throw new Error("away");
    }
    return {
      cursor: String(commits.length),
      isReset: false,
      changes: commits.slice(Number(cursor)),
    };
  };
  const onFailure = vi.fn<(error: unknown) => void>();
  const hub = createHub<Change>({ read, topicsOf: ({ topic }) => [topic], onFailure });
  const watcher = () => {
    const heard: string[] = [];
    const onReset = vi.fn<(cursor: string) => void>();
    const onChanges = (changes: readonly Change[]) =>
      void heard.push(...changes.map(({ text }) => text));
    return { heard, onChanges, onReset };
  };
  return { hub, commits, asked, failing, onFailure, watcher };
}

describe("the hub of live changes", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("asks once a second however many watch, and tells each watcher of its topic alone", async () => {
    const { hub, commits, asked, watcher } = setUp();
    const ours = Array.from({ length: 500 }, watcher);
    const theirs = watcher();
    for (const each of ours) await hub.watch("ours", each);
    await hub.watch("theirs", theirs);
    commits.push({ topic: "ours", text: "Hallo" });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(asked.length).toBeLessThanOrEqual(61);
    expect(ours.every(({ heard }) => heard.join() === "Hallo")).toBe(true);
    expect(theirs.heard).toEqual([]);
  });

  it("asks nothing while nobody watches, and begins anew with the next watcher", async () => {
    const { hub, commits, asked, watcher } = setUp();
    const leave = await hub.watch("ours", watcher());
    leave();
    leave();
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(60_000);
    commits.push({ topic: "ours", text: "vorher" });
    const later = watcher();
    await hub.watch("ours", later);
    commits.push({ topic: "ours", text: "nachher" });
    await vi.advanceTimersByTimeAsync(1_000);

    expect(asked.slice(before)).toEqual([null, "1"]);
    expect(later.heard).toEqual(["nachher"]);
    expect(hub.stats().watchers).toBe(1);
  });

  it("loses nothing while the database is away, and asks less often", async () => {
    const { hub, commits, asked, failing, onFailure, watcher } = setUp();
    const ours = watcher();
    await hub.watch("ours", ours);
    failing.times = 4;
    commits.push({ topic: "ours", text: "währenddessen" });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(ours.heard).toEqual(["währenddessen"]);
    expect(onFailure).toHaveBeenCalledTimes(4);
    expect(new Set(asked.slice(1, 5))).toEqual(new Set(["0"]));
  });

  it("takes no watcher while it cannot say from when on it will tell", async () => {
    const { hub, failing, watcher } = setUp();
    failing.times = 1;

    await expect(hub.watch("ours", watcher())).rejects.toMatchObject({
      reason: "live_unavailable",
    });
    expect(hub.stats().watchers).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tells everybody of a reset", async () => {
    const isReset = { value: false };
    const read = async () => ({ cursor: "1", isReset: isReset.value, changes: [] });
    const hub = createHub<Change>({ read, topicsOf: () => [], onFailure: () => {} });
    const onReset = vi.fn<(cursor: string) => void>();
    await hub.watch("ours", { onChanges: () => {}, onReset });
    isReset.value = true;
    await vi.advanceTimersByTimeAsync(1_000);

    expect(onReset).toHaveBeenCalledWith("1");
  });
});
