import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createWatchList, type Watching } from "@/lib/live/watch-list";

const person = (userId: string, role = "reception") => ({ workshopId: "brandt", userId, role });

function setUp() {
  const gone = new Set<string>();
  const asked: number[] = [];
  const onFailure = vi.fn<(error: unknown) => void>();
  const state = { isReachable: true };
  const list = createWatchList({
    findEnded: async (watching: readonly Watching[]) => {
      asked.push(watching.length);
      if (!state.isReachable) throw new Error("no database");
      return watching.flatMap(({ userId }, place) => (gone.has(userId) ? [place] : []));
    },
    onFailure,
    everyMs: 1_000,
  });
  return { list, gone, asked, onFailure, state };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a list of those who watch", () => {
  it("ends every stream of who may no longer, and nobody else's", async () => {
    const { list, gone } = setUp();
    const ended: string[] = [];
    for (const name of ["ada", "bob", "ada"]) {
      const leave = list.add(person(name), () => {
        ended.push(name);
        leave();
      });
    }
    await vi.advanceTimersByTimeAsync(1_500);
    expect(ended).toEqual([]);
    gone.add("ada");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ended).toEqual(["ada", "ada"]);
  });

  it("asks one question for all, and none while nobody watches", async () => {
    const { list, asked } = setUp();
    const leave = [list.add(person("ada"), () => {}), list.add(person("bob"), () => {})];
    await vi.advanceTimersByTimeAsync(2_500);
    expect(asked).toEqual([2, 2]);
    for (const each of leave) each();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toEqual([2, 2]);
    list.add(person("cem"), () => {});
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual([2, 2, 1]);
  });

  it("ends nobody while the database is away, and looks again", async () => {
    const { list, gone, state, onFailure } = setUp();
    const end = vi.fn<() => void>();
    list.add(person("ada"), end);
    gone.add("ada");
    state.isReachable = false;
    await vi.advanceTimersByTimeAsync(1_500);
    expect(end).not.toHaveBeenCalled();
    expect(onFailure).toHaveBeenCalledTimes(1);
    state.isReachable = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(end).toHaveBeenCalledTimes(1);
  });
});
