import { parseColor } from "./contrast";

/**
 * Around this luminance both white and black reach 4.5:1 (WCAG 2.2, 1.4.3), so that the plain power of 2.2 is as good a judge
 * as the exact curve and the loader need not carry that; a test asks every colour of the cube.
 */
const middle = 0.18;

/** The launcher's two colours as custom properties, readable whatever the colour; empty for one that is none. */
export function launcherColors(color: string | null | undefined): string {
  const rgb = parseColor(color ?? "");
  if (!rgb) return "";
  const [red, green, blue] = rgb.map((channel) => (channel / 255) ** 2.2) as [
    number,
    number,
    number,
  ];
  const text = 0.2126 * red + 0.7152 * green + 0.0722 * blue < middle ? "#fff" : "#000";
  return `:host{--launcher:${color};--launcher-text:${text}}`;
}
