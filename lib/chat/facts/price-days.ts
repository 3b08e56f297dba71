import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/lib/core/locales";
import type { ServiceFact } from "@/lib/workshops/context";
import { dateName } from "../wording/date-names";
import type { Wording } from "../wording/wording";
import { plannedOf, priceOf, type Price } from "./prices";

type Words = { locale: Locale; wording: Wording };

/** What is said in place of an amount that holds on other days only. */
export function gapText(
  { kind, day }: Extract<Price, { day: string }>,
  { locale, wording }: Words,
): string {
  return wording.price[kind](dayName(day, locale));
}

/** A service's price with its days: "79 € (gültig bis 31.12.2026; ab 01.01.2027: 99 €)". */
export function priceWithDays(
  service: ServiceFact,
  { locale, wording }: Words,
  write: (price: Price) => string,
): string {
  const planned = plannedOf(service);
  const { priceGap, validUntil } = service;
  const days = [
    ...(validUntil && !priceGap ? [wording.price.until(dayName(validUntil, locale))] : []),
    ...(planned ? [wording.price.later(dayName(planned.day, locale), write(planned.price))] : []),
  ];
  const amount = write(priceOf(service));
  return days.length === 0 ? amount : `${amount} (${days.join("; ")})`;
}

function dayName(day: string, locale: Locale): string {
  return dateName(Temporal.PlainDate.from(day), locale);
}
