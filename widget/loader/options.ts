import type { WidgetOptions } from "../shared/shell";

/** Reads the script tag's `data-` attributes; null when it names no workshop. */
export function readOptions(data: DOMStringMap): WidgetOptions | null {
  const { workshop, locale = null, position, theme, color = null, preview } = data;
  if (!workshop) return null;
  return {
    workshop,
    locale,
    position: position === "left" ? position : "right",
    theme,
    color,
    preview: preview !== undefined,
  };
}
