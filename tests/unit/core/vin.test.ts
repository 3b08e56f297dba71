import { describe, expect, it } from "vitest";
import { hasValidCheckDigit, normaliseVin } from "@/lib/core/vin";

describe("normaliseVin", () => {
  it("drops spaces and dashes and upper-cases", () => {
    expect(normaliseVin("wvw zzz-1jz 3w386752")).toBe("WVWZZZ1JZ3W386752");
  });

  it.each(["", "WVWZZZ1JZ3W38675", "WVWZZZ1JZ3W3867522", "WVWZZZ1JZ3W38675O", "WVWZZZ1JZ3W3867ä2"])(
    "refuses %j",
    (raw) => {
      expect(normaliseVin(raw)).toBeNull();
    },
  );
});

describe("hasValidCheckDigit", () => {
  it.each(["1M8GDM9AXKP042788", "11111111111111111", "1HGCM82633A004352"])("accepts %s", (vin) => {
    expect(hasValidCheckDigit(vin)).toBe(true);
  });

  it("notices one changed character", () => {
    expect(hasValidCheckDigit("1HGCM82633A004353")).toBe(false);
  });
});
