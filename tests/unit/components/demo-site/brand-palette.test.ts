import { describe, expect, it } from "vitest";
import { brandPalette, contrast, parseHex } from "@/components/demo-site/brand-palette";

const colors = ["#0f4c81", "#1f6f54", "#ffff00", "#ffffff", "#000000", "#f5a31f", "#abc"];

function ratio(a: string, b: string): number {
  return contrast(parseHex(a) ?? [0, 0, 0], parseHex(b) ?? [0, 0, 0]);
}

describe("brandPalette", () => {
  it.each(colors)("keeps text readable (WCAG AA) whatever colour a workshop picks: %s", (color) => {
    const palette = brandPalette(color);

    expect(ratio(palette.brand, palette.onBrand)).toBeGreaterThanOrEqual(4.5);
    expect(ratio(palette.brandText, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(ratio(palette.brandDeep, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  it("leaves a colour that reads well as it is", () => {
    expect(brandPalette("#0f4c81")).toMatchObject({ brand: "#0f4c81", brandText: "#0f4c81" });
  });

  it.each(["", "red", "#12", "url(javascript:alert(1))", "#12345g"])(
    "falls back to slate for %s, which is no hex colour",
    (color) => {
      expect(brandPalette(color).brand).toBe("#374151");
    },
  );
});
