import type { Locale } from "@/lib/core/locales";

export type DurationParts =
  | { unit: "minutes"; value: string }
  | { unit: "hours"; value: string }
  | null;

/** Minutes up to an hour and a half, then hours by halves; null for work that has no duration of its own. */
export function formatDuration(minutes: number, locale: Locale): DurationParts {
  if (minutes <= 0) return null;
  if (minutes <= 90) return { unit: "minutes", value: String(minutes) };
  const hours = Math.round(minutes / 30) / 2;
  return { unit: "hours", value: new Intl.NumberFormat(locale).format(hours) };
}
