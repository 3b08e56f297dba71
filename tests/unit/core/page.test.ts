import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor, toPage } from "@/lib/core/page";

const id = "0198f1f0-0000-7000-8000-000000000001";

describe("cursors", () => {
  it("come back as the time and id they were made of, to the microsecond", () => {
    const at = "2026-11-20T09:00:00.123456+00:00";

    expect(decodeCursor(encodeCursor(at, id))).toEqual({ at, id });
  });

  it.each(["", "abc", encodeCursor("yesterday", id), encodeCursor("2026-11-20T09:00:00Z", "1")])(
    "are refused when they are not ours: %j",
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrow(
        expect.objectContaining({ code: "invalid", reason: "bad_cursor" }),
      );
    },
  );
});

describe("toPage", () => {
  it("shows no more than the limit and leads on from the last row shown", () => {
    expect(toPage([1, 2, 3], 2, String)).toEqual({ rows: [1, 2], cursor: "2" });
  });

  it("ends where nothing follows, also on a full page", () => {
    expect(toPage([1, 2], 2, String)).toEqual({ rows: [1, 2], cursor: null });
    expect(toPage([], 2, String)).toEqual({ rows: [], cursor: null });
  });
});
