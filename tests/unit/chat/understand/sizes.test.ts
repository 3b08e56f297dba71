import { describe, expect, it } from "vitest";
import { excludesSize, readSizes } from "@/lib/chat/understand/sizes";

const inches = (from: number, to: number) => ({ unit: "inch", from, to });

describe("sizes", () => {
  it.each([
    ["reifen 19 zoll", [inches(19, 19)]],
    ["4 reifen 19 zoller", [inches(19, 19)]],
    ["205 55 r16", [inches(16, 16)]],
    ["18 und 19 zoll", [inches(18, 19)]],
    ["bis 17 zoll", [inches(0, 17)]],
    ["from 18 inch", [inches(18, Number.POSITIVE_INFINITY)]],
    ["hat 4 2 tonnen", [{ unit: "tonne", from: 4.2, to: 4.2 }]],
    ["4 reifen", []],
    ["seit 3 5 tagen", []],
  ])("are read from %j", (words, sizes) => {
    expect(readSizes(words)).toEqual(sizes);
  });

  it.each([
    ["19 zoll", "reifenmontage bis 17 zoll", true],
    ["17 zoll", "reifenmontage bis 17 zoll", false],
    ["18 zoll", "reifenmontage ab 18 zoll", false],
    ["unter 3 5 und gasprufung", "wohnmobil uber 3 5 t", true],
    ["unter 3 5 und gasprufung", "wohnmobil bis 3 5 t", false],
    ["19 zoll", "wohnmobil bis 3 5 t", false],
    ["19 zoll", "reifenmontage", false],
  ])("tell whether %j is not among %j", (asked, offered, isExcluded) => {
    expect(excludesSize(readSizes(asked), readSizes(offered))).toBe(isExcluded);
  });
});
