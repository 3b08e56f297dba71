import { describe, expect, it } from "vitest";
import { normalisePlate } from "@/lib/core/plates";

describe("normalisePlate", () => {
  it.each([
    ["l-ab 123", "L AB 123"],
    ["  L AB123 ", "L AB 123"],
    ["L-AB 123E", "L AB 123E"],
    ["L-AB 123 H", "L AB 123H"],
    ["MÜR-X 7", "MÜR X 7"],
    ["LÖB AB 12", "LÖB AB 12"],
    ["LAB123", "LAB 123"],
    ["LAB123E", "LAB 123E"],
  ])("writes the German plate %j as %j", (raw, expected) => {
    expect(normalisePlate(raw, "DE")).toBe(expected);
  });

  it.each(["L-AB 0123", "ABCD-E 1", "L-ABC 1", "L-AB", "MÜR-XY 1234", "L-AB 123X", "", "123"])(
    "refuses %j in Germany",
    (raw) => {
      expect(normalisePlate(raw, "DE")).toBeNull();
    },
  );

  it.each([
    ["yk21abc", "YK21 ABC"],
    ["YK21 ABC", "YK21 ABC"],
  ])("writes the British plate %j as %j", (raw, expected) => {
    expect(normalisePlate(raw, "GB")).toBe(expected);
  });

  it("refuses a plate of a country whose grammar it does not know", () => {
    expect(normalisePlate("L-AB 123", "GB")).toBeNull();
    expect(normalisePlate("W 12345 A", "AT")).toBeNull();
  });
});
