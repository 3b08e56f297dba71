import { parseColor, textOn } from "./contrast";

/** The launcher's two colours as custom properties, readable whatever the colour; empty for one that is none. */
export function launcherColors(color: string | null | undefined): string {
  const background = parseColor(color ?? "");
  if (!background) return "";
  const text = textOn(background)[0] ? "#fff" : "#000";
  return `:host{--launcher:${color};--launcher-text:${text}}`;
}
