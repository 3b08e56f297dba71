import { describe, expect, it } from "vitest";
import { excludesSize, readSizes } from "@/lib/chat/understand/sizes";

const tyre = (width: number, ratio: number, rim: number) => [
  { unit: "tyreWidth", from: width, to: width },
  { unit: "tyreRatio", from: ratio, to: ratio },
  { unit: "inch", from: rim, to: rim },
];
const inches = (from: number, to: number) => ({ unit: "inch", from, to });

describe("sizes", () => {
  it.each([
    ["reifen 19 zoll", [inches(19, 19)]],
    ["4 reifen 19 zoller", [inches(19, 19)]],
    ["205 55 r16", tyre(205, 55, 16)],
    ["205 55 16", tyre(205, 55, 16)],
    ["205 55r16 winterreifen", tyre(205, 55, 16)],
    ["4 reifen 205 55 zr 16", tyre(205, 55, 16)],
    ["felgen r17", [inches(17, 17)]],
    ["5 7 liter ol", [{ unit: "litre", from: 5.7, to: 5.7 }]],
    ["golf 2 0 l diesel", []],
    ["mot class 4", [{ unit: "class", from: 4, to: 4 }]],
    ["mot class vii", [{ unit: "class", from: 7, to: 7 }]],
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
    ["215 60 r17", "winterreifen 225 45 r17", true],
    ["225 40 r18", "winterreifen 235 55 r18", true],
    ["205 55 16", "winterreifen 205 55 r16", false],
    ["7 liter", "olwechsel bis 5 l", true],
    ["class 5", "mot class 4", true],
  ])("tell whether %j is not among %j", (asked, offered, isExcluded) => {
    expect(excludesSize(readSizes(asked), readSizes(offered))).toBe(isExcluded);
  });
});
