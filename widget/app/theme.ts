import { formatColor, parseColor, readableOn, type Rgb, textOn } from "../shared/contrast";

/** The surface that text in the workshop's colour has to be read on: the darker (or lighter) of our two. */
const bubble: Record<"light" | "dark", Rgb> = { light: [241, 243, 246], dark: [34, 39, 47] };
const slate: Rgb = [31, 41, 55];

/** Colours made from the workshop's own; every pair reaches 4.5:1 whatever that colour is. */
export type Palette = { accent: string; onAccent: string; accentInk: string };

/** Works out the palette; a colour that cannot be read becomes a neutral slate. */
export function makePalette(color: string | null | undefined, isDark: boolean): Palette {
  const accent = parseColor(color ?? "") ?? slate;
  return {
    accent: formatColor(accent),
    onAccent: formatColor(textOn(accent)),
    accentInk: formatColor(readableOn(accent, bubble[isDark ? "dark" : "light"])),
  };
}

/** The palette as custom properties. */
export function paletteCss({ accent, onAccent, accentInk }: Palette): string {
  return `:host{--accent:${accent};--on-accent:${onAccent};--accent-ink:${accentInk}}`;
}
