import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newId, requestIdFrom } from "@/lib/core/ids";

describe("newId", () => {
  it("makes UUIDs of version 7 that carry the instant", () => {
    const id = newId(new Date("2026-11-20T09:00:00Z"));

    expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(
      Date.parse("2026-11-20T09:00:00Z"),
    );
  });

  it("sorts ids by the instant they were made", () => {
    const earlier = newId(new Date("2026-11-20T09:00:00.000Z"));
    const later = newId(new Date("2026-11-20T09:00:00.001Z"));

    expect(earlier < later).toBe(true);
  });

  it("never repeats within one instant", () => {
    const now = new Date("2026-11-20T09:00:00Z");

    expect(new Set(Array.from({ length: 500 }, () => newId(now))).size).toBe(500);
  });
});

describe("requestIdFrom", () => {
  it("keeps an id made of letters, digits, dashes and underscores", () => {
    expect(requestIdFrom("edge_7f3a-21")).toBe("edge_7f3a-21");
  });

  it.each([
    null,
    "",
    "short",
    "a".repeat(65),
    "with space 1",
    "line\nbreak1",
    'quote"quote',
    "ümlaut12",
    "01715550123",
    "0171-555-0123",
  ])("replaces %j", (header) => {
    expect(z.uuid().safeParse(requestIdFrom(header)).success).toBe(true);
  });
});
