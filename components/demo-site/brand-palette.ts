type Rgb = [red: number, green: number, blue: number];

export type BrandPalette = {
  /** The workshop's colour as ground. */
  brand: string;
  /** Black or white, whichever reads better on it. */
  onBrand: string;
  /** The colour darkened until it reads on white (WCAG AA, 4.5:1). */
  brandText: string;
  /** A deep shade for the dark parts of the page. */
  brandDeep: string;
};

const white: Rgb = [255, 255, 255];
const black: Rgb = [17, 19, 21];
const fallback: Rgb = [55, 65, 81];
const readable = 4.5;

/** Makes a page's colours from the one a workshop chose; anything but `#rgb` or `#rrggbb` becomes slate. */
export function brandPalette(primaryColor: string): BrandPalette {
  const brand = parseHex(primaryColor) ?? fallback;
  const onBrand = contrast(brand, white) >= contrast(brand, black) ? white : black;
  return {
    brand: toHex(brand),
    onBrand: toHex(onBrand),
    brandText: toHex(darkenUntilReadable(brand)),
    brandDeep: toHex(mix(brand, black, 0.78)),
  };
}

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Reads `#rgb` and `#rrggbb`; null for everything else. */
export function parseHex(color: string): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i
    .exec(color)
    ?.slice(1)
    .map((digit) => digit + digit);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color)?.slice(1);
  const [red, green, blue] = (short ?? long ?? []).map((part) => Number.parseInt(part, 16));
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

function darkenUntilReadable(color: Rgb): Rgb {
  const steps = Array.from({ length: 21 }, (_, step) => mix(color, black, step / 20));
  return steps.find((shade) => contrast(shade, white) >= readable) ?? black;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const blend = (a: number, b: number) => Math.round(a + (b - a) * share);
  return [blend(from[0], to[0]), blend(from[1], to[1]), blend(from[2], to[2])];
}

/** Relative luminance as WCAG 2 defines it. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

function toLinear(channel: number): number {
  const share = channel / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
