import { describe, expect, it } from "vitest";
import { formatPhone, toE164 } from "@/lib/core/phone";

describe("toE164", () => {
  it.each([
    ["0341 5550142", "DE", "+493415550142"],
    ["0341 / 555-0142", "DE", "+493415550142"],
    ["+49 (0) 341 5550142", "DE", "+493415550142"],
    ["0049 341 5550142", "DE", "+493415550142"],
    ["0151 23456789", "DE", "+4915123456789"],
    ["01904 550177", "GB", "+441904550177"],
    ["+43 1 5880000", "DE", "+4315880000"],
    ["+49 341 5550142", "XX", "+493415550142"],
  ])("reads %s in %s as %s", (raw, country, expected) => {
    expect(toE164(raw, country)).toBe(expected);
  });

  it.each([
    ["12", "DE"],
    ["", "DE"],
    ["call me", "DE"],
    ["please call 0341 5550142 after six", "DE"],
    ["0341 5550142", "XX"],
    ["+49 341 555014255501425550142", "DE"],
  ])("refuses %j in %s", (raw, country) => {
    expect(toE164(raw, country)).toBeNull();
  });
});

describe("formatPhone", () => {
  it("drops the country prefix at home and keeps it abroad", () => {
    expect(formatPhone("+493415550142", "DE")).toBe("0341 5550142");
    expect(formatPhone("+493415550142", "GB")).toBe("+49 341 5550142");
  });

  it("leaves text that is no number alone", () => {
    expect(formatPhone("on request", "DE")).toBe("on request");
  });
});
