import { describe, expect, it } from "vitest";
import { readCents } from "@/components/leads/read-cents";

describe("an amount as people type it", () => {
  it.each([
    ["249", 24_900],
    ["249,5", 24_950],
    ["249.50", 24_950],
    ["1.249,50 €", 124_950],
    ["1,249.50", 124_950],
    ["1.249", 124_900],
    ["0,99", 99],
  ])("%s is read to the cent", (text, cents) => {
    expect(readCents(text)).toBe(cents);
  });

  it("is nothing where the field is empty, and no amount where it is words", () => {
    expect(readCents("")).toBeNull();
    expect(readCents("viel")).toBeNaN();
    expect(readCents("-5")).toBeNaN();
  });
});
