import { formatDay } from "@/components/workshops/format-hours";
import type { Locale } from "@/lib/core/locales";

type ClosureDays = { from?: string | undefined; to?: string | undefined };

/** The days of a closure (`YYYY-MM-DD`) as its list names them: `24.12.2026 – 02.01.2027`, or the one day alone. */
export function closureTitle({ from = "", to = from }: ClosureDays, locale: Locale): string {
  const day = (date: string) => formatDay(date, locale, "medium");
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}
