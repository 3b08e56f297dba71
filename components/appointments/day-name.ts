import type { createFormatter } from "next-intl";

/** A day (`YYYY-MM-DD`) with its weekday: "Mittwoch, 2. Dezember". */
export function dayName(
  format: ReturnType<typeof createFormatter>,
  day: string,
  weekday: "long" | "short" = "long",
): string {
  return format.dateTime(new Date(`${day}T12:00:00Z`), {
    weekday,
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}
