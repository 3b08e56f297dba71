import { describe, expect, it, vi } from "vitest";
import { createChangeFeed, type Changes } from "@/lib/cache/change-feed";

type Read = (cursor: string | null) => Promise<Changes>;
const policy = { everyMs: 5_000, boundMs: 30_000, versionMs: 60_000 };
const change = (key: string, version: string) => ({ key, version });

function setUp() {
  const clock = { ms: 0 };
  const read = vi.fn<Read>(async () => ({ cursor: "1", changes: [] }));
  const onChange = vi.fn<(key: string) => void>();
  const feed = createChangeFeed({ policy, read, onChange, clockMs: () => clock.ms });
  return { feed, read, onChange, clock };
}

describe("change feed", () => {
  it("asks from where it stopped", async () => {
    const { feed, read } = setUp();
    await feed.catchUp();
    await feed.catchUp();

    expect(read.mock.calls).toEqual([[null], ["1"]]);
  });

  it("tells a change once, however often it is repeated, and its versions apart", async () => {
    const { feed, read, onChange } = setUp();
    for (const version of ["7", "7", "8"]) {
      read.mockResolvedValueOnce({ cursor: "1", changes: [change("brandt", version)] });
      await feed.catchUp();
    }

    expect(onChange.mock.calls).toEqual([["brandt"], ["brandt"]]);
    expect(feed.versionOf("brandt")).toBe("8");
    expect(feed.versionOf("northgate")).toBe("0");
  });

  it("asks once in five seconds, however many look up, and lets nobody wait", async () => {
    const { feed, read, clock } = setUp();
    await feed.catchUp();
    clock.ms += 5_000;
    const waits = Array.from({ length: 1_000 }, () => feed.keepUp());

    expect(waits.every((wait) => wait === undefined)).toBe(true);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("lets look-ups wait once nothing was heard for the bound", async () => {
    const { feed, clock } = setUp();
    await feed.catchUp();
    clock.ms += 30_000;

    await feed.keepUp();
    expect(feed.confirmedMs()).toBe(30_000);
  });

  it("confirms as of the beginning of a question, not of its answer", async () => {
    const { feed, read, clock } = setUp();
    read.mockImplementationOnce(async () => {
      clock.ms += 3_000;
      return { cursor: "1", changes: [] };
    });
    await feed.catchUp();

    expect(feed.confirmedMs()).toBe(0);
  });

  it("confirms nothing while the database is away, and asks again five seconds later", async () => {
    const { feed, read, clock } = setUp();
    read.mockRejectedValue(new Error("away"));
    await feed.keepUp();
    await feed.keepUp();
    clock.ms += 5_000;
    await feed.keepUp();

    expect(read).toHaveBeenCalledTimes(2);
    expect(feed.confirmedMs()).toBe(-Infinity);
    expect(feed.stats()).toMatchObject({ failedReads: 2 });
  });

  it("hears of a write that came while it was asking", async () => {
    const { feed, read } = setUp();
    const early = Promise.withResolvers<Changes>();
    read.mockReturnValueOnce(early.promise);
    const asking = feed.keepUp();
    const heard = feed.catchUp();
    read.mockResolvedValueOnce({ cursor: "2", changes: [change("brandt", "9")] });
    early.resolve({ cursor: "1", changes: [] });
    await Promise.all([asking, heard]);

    expect(feed.versionOf("brandt")).toBe("9");
  });

  it("forgets versions that no shared entry can be older than", async () => {
    const { feed, read, clock } = setUp();
    read.mockResolvedValueOnce({ cursor: "1", changes: [change("brandt", "7")] });
    await feed.catchUp();
    clock.ms += 60_001;
    await feed.catchUp();

    expect(feed.versionOf("brandt")).toBe("0");
  });
});
