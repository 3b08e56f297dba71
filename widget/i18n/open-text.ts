import type { WidgetConfig } from "../protocol/types";
import { type Language, regionOf } from "../shared/language";
import { fill } from "./fill";
import { strings } from "./strings";

const weekMs = 6 * 86_400_000;

/** Whether the workshop is open, and if not, when it opens next by its own clock; with the date once a weekday alone would mislead. */
export function openText({ openNow, opensAt, timezone }: WidgetConfig, language: Language): string {
  const words = strings[language];
  if (openNow) return words.openNow;
  if (!opensAt) return words.closedNow;
  const at = Date.parse(opensAt);
  const time = new Intl.DateTimeFormat(regionOf(language), {
    weekday: "short",
    ...(at - Date.now() > weekMs && { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
    timeZone: timezone,
  }).format(at);
  return fill(words.opensAt, { time });
}
