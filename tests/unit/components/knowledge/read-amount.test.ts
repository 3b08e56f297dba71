import { expect, it } from "vitest";
import { readAmount, writeAmount } from "@/components/knowledge/read-amount";

it.each([
  ["89", 8900],
  ["89,5", 8950],
  ["89,50 €", 8950],
  ["£89.50", 8950],
  ["1.299", 129_900],
  ["1.299,00", 129_900],
  ["1,299.00", 129_900],
  [" 0 ", 0],
])("reads %j as a price", (text, cents) => {
  expect(readAmount(text)).toBe(cents);
});

it.each(["", "ab 89", "89,505,1", "-5", "1234567", "zehn"])("takes %j for none", (text) => {
  expect(readAmount(text)).toBeNull();
});

it("writes a price as it is read", () => {
  expect(writeAmount(8900, ",")).toBe("89");
  expect(writeAmount(8905, ",")).toBe("89,05");
  expect(writeAmount(8950, ".")).toBe("89.50");
});
