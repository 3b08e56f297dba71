import type { OfferedTimes } from "@/lib/chat";
import { regionOf, type Locale } from "@/lib/core/locales";
import type { WorkshopContext } from "@/lib/workshops/context";
import { wordsFor } from "./words/words-for";

/** Names free times (ISO 8601) on the workshop's clock, and offers each to be taken on the page of slots. */
export function freeTimes(
  { workshop }: WorkshopContext,
  { starts, page, locale }: { starts: readonly string[]; page: string; locale: Locale },
): OfferedTimes {
  const format = new Intl.DateTimeFormat(regionOf(locale), {
    weekday: "short",
    day: "numeric",
    month: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: workshop.timezone,
  });
  const times = starts.map((at) => ({ at, label: format.format(new Date(at)) }));
  const text = wordsFor(locale, workshop.formality).freeTimes(times.map(({ label }) => label));
  return { text, action: { type: "slots", page, times } };
}
