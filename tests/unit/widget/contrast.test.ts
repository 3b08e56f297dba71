import { describe, expect, test } from "vitest";
import { makePalette } from "@/widget/app/theme";
import {
  contrast,
  formatColor,
  luminance,
  minimumContrast,
  parseColor,
  readableOn,
  type Rgb,
  textOn,
} from "@/widget/shared/contrast";
import { launcherColors } from "@/widget/shared/launcher-colors";

/** Every 17th value of each channel: 4,096 colours, corners of the cube included. */
const steps = Array.from({ length: 16 }, (_, index) => index * 17);
const cube: Rgb[] = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue): Rgb => [red, green, blue])),
);
const surfaces: Rgb[] = [
  [255, 255, 255],
  [241, 243, 246],
  [21, 24, 29],
  [34, 39, 47],
];

/** Every colour there is, thinned out by a step that is coprime to 256, so that each channel takes all its values. */
function worstOfCube(step: number, contrastOf: (color: Rgb) => number): number {
  let worst = 21;
  for (let value = 0; value < 2 ** 24; value += step) {
    const color: Rgb = [value >> 16, (value >> 8) & 255, value & 255];
    worst = Math.min(worst, contrastOf(color));
  }
  return worst;
}

describe("launcherColors", () => {
  test("the sign on the launcher reaches 4.5:1 over the whole colour cube", () => {
    const worst = worstOfCube(7, (color) => {
      const text = launcherColors(formatColor(color)).slice(-5, -1);
      return contrast(parseColor(text) ?? color, color);
    });
    expect(worst).toBeGreaterThanOrEqual(minimumContrast);
  }, 60_000);

  test.each([null, undefined, "", "red", "#fff;}body{display:none"])(
    "takes %j for none",
    (color) => {
      expect(launcherColors(color)).toBe("");
    },
  );
});

describe("contrast", () => {
  test("agrees with the published values for black, white and mid grey", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([255, 255, 255], [119, 119, 119])).toBeCloseTo(4.48, 2);
    expect(luminance([255, 255, 255])).toBeCloseTo(1, 5);
  });

  test("text on any colour of the cube reaches 4.5:1", () => {
    const worst = Math.min(...cube.map((color) => contrast(textOn(color), color)));
    expect(worst).toBeGreaterThanOrEqual(minimumContrast);
  });

  test("any colour of the cube becomes readable on each of our surfaces", () => {
    const worst = surfaces.map((surface) =>
      Math.min(...cube.map((color) => contrast(readableOn(color, surface), surface))),
    );
    expect(Math.min(...worst)).toBeGreaterThanOrEqual(minimumContrast);
  });

  test("a colour that can be read already stays as it is", () => {
    expect(readableOn([15, 76, 129], [255, 255, 255])).toEqual([15, 76, 129]);
  });
});

describe("parseColor", () => {
  test.each([
    ["#0f4c81", [15, 76, 129]],
    [" #FFF ", [255, 255, 255]],
    ["#1a2", [17, 170, 34]],
    ["red", null],
    ["#12345", null],
    ["#fff;}body{display:none", null],
  ])("reads %s as %j", (text, color) => {
    expect(parseColor(text)).toEqual(color);
  });

  test("formatColor is its inverse", () => {
    const texts = cube.map(formatColor);
    expect(texts.map(parseColor)).toEqual(cube);
  });
});

describe("makePalette", () => {
  test.each([false, true])(
    "every pair of the panel's colours reaches 4.5:1 over the whole cube (dark: %j)",
    (isDark) => {
      const surface: Rgb = isDark ? [34, 39, 47] : [241, 243, 246];
      const worst = worstOfCube(101, (color) => {
        const { accent, onAccent, accentInk } = makePalette(formatColor(color), isDark);
        const rgb = (text: string) => parseColor(text) ?? color;
        return Math.min(contrast(rgb(accent), rgb(onAccent)), contrast(rgb(accentInk), surface));
      });
      expect(worst).toBeGreaterThanOrEqual(minimumContrast);
    },
    60_000,
  );

  test.each([null, "", "url(x)"])("falls back to slate for %j", (color) => {
    expect(makePalette(color, false).accent).toBe("#1f2937");
  });
});
