import type { Locale } from "@/lib/core/locales";
import type { WorkshopContext } from "@/lib/workshops/context";
import { wordsFor } from "./words/words-for";

/** Names free times on the workshop's clock, and the page on which one of them is taken. */
export function freeTimesText(
  { workshop }: WorkshopContext,
  { starts, page, locale }: { starts: readonly string[]; page: string; locale: Locale },
): string {
  const format = new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
    weekday: "short",
    day: "numeric",
    month: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: workshop.timezone,
  });
  const times = starts.map((start) => format.format(new Date(start)));
  return wordsFor(locale, workshop.formality).freeTimes(times, page);
}
