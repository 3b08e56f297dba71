import { describe, expect, it } from "vitest";
import { formatPhone } from "@/components/contacts/format-phone";

describe("formatPhone", () => {
  it.each([
    ["+493415550142", "+49 341 555 0142"],
    ["+441904550177", "+44 190 455 0177"],
    ["+12025550143", "+1 202 555 0143"],
    ["+35312345678", "+353 123 456 78"],
    ["+4315550142", "+43 155 501 42"],
    ["+49176555014299", "+49 176 555 014 299"],
  ])("groups %s as %s", (e164, expected) => {
    expect(formatPhone(e164)).toBe(expected);
  });

  it.each(["0341 5550142", "", "+49", "+49 341 5550142", "call me", "+1234567890123456"])(
    "leaves %s as it is, for it is not E.164",
    (text) => {
      expect(formatPhone(text)).toBe(text);
    },
  );

  it("neither loses nor adds a digit", () => {
    const e164 = "+49341555014212";

    expect(formatPhone(e164).replaceAll(" ", "")).toBe(e164);
  });
});
