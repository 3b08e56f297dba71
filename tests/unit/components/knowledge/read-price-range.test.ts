import { expect, it } from "vitest";
import { readPriceRange } from "@/components/knowledge/read-price-range";

it.each([
  ["89", "149", { min: 8900, max: 14_900 }],
  ["89,50", "", { min: 8950, max: 8950 }],
  ["ab 79", "", { min: 7900, max: null }],
  ["from £79", " ", { min: 7900, max: null }],
  ["ab 79", "99", { min: 7900, max: 9900 }],
  ["", "", { min: null, max: null }],
  ["viel", "", { min: Number.NaN, max: Number.NaN }],
  ["89", "mehr", { min: 8900, max: Number.NaN }],
])("reads %j to %j", (least, most, price) => {
  expect(readPriceRange(least, most)).toEqual(price);
});
