import { describe, expect, it } from "vitest";
import { isVisibleIn, liveCursor } from "@/lib/live/snapshot";

describe("a snapshot as a cursor", () => {
  it.each([
    ["9", true],
    ["10", false],
    ["11", true],
    ["12", false],
    ["13", true],
    ["14", false],
    ["18446744073709551615", false],
  ])("knows whether transaction %s was there: %s", (transaction, isThere) => {
    expect(isVisibleIn("10:14:10,12")(transaction)).toBe(isThere);
  });

  it.each(["10:14:10,12", "10:10:"])("is read: %s", (text) => {
    expect(liveCursor.parse(text)).toBe(text);
  });

  it.each(["", "10", "10:14", "10:14:1,", "x:1:", "10:14:10; drop", `1:2:${"1,".repeat(3000)}1`])(
    "is refused when it is none: %s",
    (text) => {
      expect(liveCursor.safeParse(text).success).toBe(false);
    },
  );
});
