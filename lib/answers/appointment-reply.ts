import { regionOf, type Locale } from "@/lib/core/locales";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { CarStates } from "./words/words";
import { wordsFor } from "./words/words-for";

type Shown = {
  /** ISO 8601 time and state; null where none has this plate and code. */
  found: { status: Exclude<keyof CarStates, "needsPlate" | "notFound">; startsAt: string } | null;
  isPlateKnown: boolean;
  locale: Locale;
};

/** What is said to whoever asks for a car with a code: how far it is, that the plate is missing, or that the two belong to none. */
export function appointmentReply(
  { workshop }: WorkshopContext,
  { found, isPlateKnown, locale }: Shown,
): string {
  const { carState } = wordsFor(locale, workshop.formality);
  if (!isPlateKnown) return carState.needsPlate;
  if (found === null) return carState.notFound;
  const when = new Intl.DateTimeFormat(regionOf(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: workshop.timezone,
  }).format(new Date(found.startsAt));
  return carState[found.status](when);
}
