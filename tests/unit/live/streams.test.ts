import { describe, expect, it, vi } from "vitest";
import { createStreams } from "@/lib/live/streams";

describe("the open streams of an instance", () => {
  it("are three of one owner: a fourth ends the oldest", () => {
    const streams = createStreams({ max: 10, perOwner: 3 });
    const ends = Array.from({ length: 4 }, () => vi.fn<(why: string) => void>());
    for (const end of ends) streams.add("anna", end);
    streams.add("ben", vi.fn<(why: string) => void>());

    expect(ends.map((end) => end.mock.calls)).toEqual([[["replaced"]], [], [], []]);
    expect(streams.stats()).toMatchObject({ open: 4, replaced: 1 });
  });

  it("are no more than the instance bears, and make room when they end", () => {
    const streams = createStreams({ max: 2, perOwner: 3 });
    const leave = streams.add("anna", vi.fn<(why: string) => void>());
    streams.add("ben", vi.fn<(why: string) => void>());

    expect(() => streams.add("cem", vi.fn<(why: string) => void>())).toThrow(
      expect.objectContaining({ code: "unavailable", reason: "too_many_streams" }),
    );
    leave();
    leave();
    streams.add("cem", vi.fn<(why: string) => void>());
    expect(streams.stats()).toMatchObject({ open: 2, refused: 1 });
  });

  it("all end when the instance stops, and no new one begins", () => {
    const streams = createStreams({ max: 10, perOwner: 3 });
    const ends = ["anna", "anna", "ben"].map((owner) => {
      const end = vi.fn<(why: string) => void>();
      streams.add(owner, end);
      return end;
    });
    streams.close();

    expect(ends.map((end) => end.mock.calls)).toEqual(ends.map(() => [["stopping"]]));
    expect(() => streams.add("cem", vi.fn<(why: string) => void>())).toThrow(
      expect.objectContaining({ reason: "too_many_streams" }),
    );
    expect(streams.stats().open).toBe(0);
  });
});
