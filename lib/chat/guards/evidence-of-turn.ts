import type { WeekOfMonth } from "@/lib/calendar/schemas";
import { locales, type Locale } from "@/lib/core/locales";
import { formatCents } from "@/lib/core/money";
import type { Vocabulary } from "@/lib/knowledge";
import { listDefaultCards } from "@/lib/workshops";
import type { ServiceFact, WorkshopContext } from "@/lib/workshops/context";
import { Temporal } from "temporal-polyfill";
import type { Passage } from "../schemas";
import { dateName, weekdayName } from "../wording/date-names";
import { weeksText } from "../wording/weeks-text";
import { toEvidence, type Evidence, type EvidenceText } from "./evidence";

const known = new WeakMap<WorkshopContext, readonly Evidence[]>();

/** What every reply may state, taken apart once for each context object. */
export function workshopEvidence(
  context: WorkshopContext,
  vocabulary: Vocabulary,
): readonly Evidence[] {
  const remembered = known.get(context);
  if (remembered) return remembered;
  const evidence = toEvidence(workshopTexts(context), vocabulary);
  known.set(context, evidence);
  return evidence;
}

/** What every reply may state: contact, address, the regular week and the closures. */
export function workshopTexts(context: WorkshopContext): EvidenceText[] {
  const { name, phone, towPhone, email, website, address, locale } = context.workshop;
  const { street, postalCode, city } = address;
  return [
    { text: `${street}, ${postalCode} ${city}`, topic: `Adresse Anschrift address ${name}` },
    ...(phone === null ? [] : [{ text: phone, topic: "Telefon Nummer anrufen phone number call" }]),
    ...(towPhone === null
      ? []
      : [{ text: towPhone, topic: "Abschleppdienst Pannendienst Notruf recovery breakdown tow" }]),
    ...(email === null ? [] : [{ text: email, topic: "E-Mail" }]),
    ...(website === null ? [] : [{ text: website, topic: "Website Internet" }]),
    ...context.openingHours.map(({ weekday, opens, closes, weeks, note }) => ({
      text: [`${opens}–${closes}`, ...(weeks.length > 0 ? weeksTexts(weeks) : []), note]
        .filter((it) => it !== "")
        .join(", "),
      topic: `Öffnungszeiten geöffnet offen open opening hours ${weekdayName(weekday, "de")} ${weekdayName(weekday, "en")}`,
    })),
    ...context.closures.map(({ startsOn, endsOn, reason }) => ({
      text: `geschlossen closed ${[startsOn, endsOn]
        .map((day) => dateName(Temporal.PlainDate.from(day), locale))
        .join("–")}`,
      topic: reason,
    })),
    ...context.safetyCards.map(({ title, text }) => ({ text, about: title })),
    ...listDefaultCards(context.workshop)
      .filter(({ isActive }) => isActive)
      .flatMap(({ title, text }) => [
        { text: text.de, about: title.de },
        { text: text.en, about: title.en },
      ]),
  ];
}

/**
 * "1. und 3. im Monat" in both languages, so that a reply may count the weeks. Without the weekday: whether it is open then is looked
 * up, and no text vouches for it.
 */
function weeksTexts(weeks: readonly WeekOfMonth[]): string[] {
  return locales.map((it) => `${weeksText(weeks, it)} ${inMonth[it]}`);
}

const inMonth: Readonly<Record<Locale, string>> = { de: "im Monat", en: "of the month" };

/** A service as evidence: its name stands for its numbers. */
export function serviceTexts(service: ServiceFact, context: WorkshopContext): EvidenceText[] {
  const { name, description, durationMinutes, priceMinCents, priceMaxCents } = service;
  const { currency, locale } = context.workshop;
  const prices = [priceMinCents, priceMaxCents]
    .filter((cents) => cents !== null)
    .map((cents) => formatCents(cents, currency, locale));
  return [
    ...(prices.length === 0 ? [] : [{ text: prices.join(", "), about: name }]),
    ...(durationMinutes > 0 ? [{ text: `${durationMinutes} min`, about: name }] : []),
    ...(description === "" ? [] : [{ text: description, about: name }]),
  ];
}

/** Passages as evidence, title and heading counting for each sentence. */
export function passageTexts(passages: readonly Passage[]): EvidenceText[] {
  return passages.map(({ title, heading, content }) => ({
    text: content,
    about: [title, heading].filter((it) => it !== null).join(" "),
  }));
}
