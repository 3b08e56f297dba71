/** Colour as red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** WCAG 2.2, 1.4.3: the least contrast of ordinary text. */
export const minimumContrast = 4.5;

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** Reads `#rgb` or `#rrggbb`; null for anything else. */
export function parseColor(text: string): Rgb | null {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (!digits) return null;
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const value = Number.parseInt(full, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Writes a colour as `#rrggbb`. */
export function formatColor([red, green, blue]: Rgb): string {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}

/** Relative luminance from 0 to 1 as WCAG 2.2 defines it. */
export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const luminances = [luminance(one), luminance(other)];
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** White or black, whichever can be read on this background; one of both always reaches 4.5:1. */
export function textOn(background: Rgb): Rgb {
  return contrast(background, white) >= minimumContrast ? white : black;
}

/** The colour itself, or the nearest mix with black or white that reads as text on the given surface. */
export function readableOn(color: Rgb, surface: Rgb): Rgb {
  const target = textOn(surface);
  for (let step = 0; step < 20; step += 1) {
    const mixed = color.map((channel, index) =>
      Math.round(channel + (((target[index] ?? 0) - channel) * step) / 20),
    ) as [number, number, number];
    if (contrast(mixed, surface) >= minimumContrast) return mixed;
  }
  return target;
}
