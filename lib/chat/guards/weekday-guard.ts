import type { Temporal } from "temporal-polyfill";
import { openingDay, regularSpans, type Span } from "../facts/opening-days";
import { readDayMentions, type DayMention } from "./day-mentions";
import { keysOf } from "./evidence";
import type { GuardFacts } from "./guard-facts";
import { isSameQuantity, type Quantity } from "./quantity";
import { readQuantities } from "./quantities";

const closedWord =
  /(?<!\p{L})(?:geschlossen|ruhetag|betriebsruhe|dicht|zu(?=\s*[.,;!]|$)|closed|shut|(?:nicht|kein\p{L}*)\s+(?:\p{L}+\s+){0,2}(?:geöffnet|offen|auf|da|erreichbar|öffnungszeit\p{L}*)|(?:not|never|n't|aren’t|don't)\s+(?:\p{L}+\s+){0,2}open)(?!\p{L})/iu;
const openWord =
  /(?<!\p{L})(?:geöffnet|offen|öffnen|öffnet|öffnungszeit\p{L}*|erreichbar|für sie da|für dich da|vorbei\p{L}*|kommen|komm|bringen|abgeben|abholen|open\p{L}*|hours|come|drop|bring|pop|visit|collect|available)(?!\p{L})/iu;

/** Whether a sentence says of a day that it is open or closed, which can be looked up. */
export function claimsHours(sentence: string): boolean {
  return closedWord.test(sentence) || /(?<!\p{L})(?:geöffnet|offen|open)(?!\p{L})/iu.test(sentence);
}

/** Whether what a sentence says about days holds on those days; the broken rule otherwise. */
export function checkWeekdays(sentence: string, facts: GuardFacts): "weekday" | null {
  const mentions = readDayMentions(sentence, facts.today);
  return mentions.every((mention) => holds(mention, sentence, facts)) ? null : "weekday";
}

function holds(mention: DayMention, sentence: string, facts: GuardFacts): boolean {
  const { weekdays, dates, text } = mention;
  const isRightName = dates.every(
    (date) => weekdays.length === 0 || weekdays.includes(date.dayOfWeek),
  );
  if (!isRightName) return false;
  const times = readQuantities(text).filter(({ kind }) => kind === "time");
  if (isWritten(mention, times, sentence, facts)) return true;
  const isClosed = closedWord.test(text) || (times.length === 0 && closedWord.test(sentence));
  const isOpen = times.length > 0 || openWord.test(sentence);
  if (!isClosed && !isOpen) return weekdays.length === 0 || isAsked(mention, facts);
  const days = spansOf(mention, facts);
  return isClosed && times.length === 0
    ? days.every((spans) => spans.length === 0)
    : days.every((spans) => spans.length > 0 && times.every((time) => isEdge(time, spans)));
}

/** The spans of each day spoken of: of the very date where there is one, else of the week. */
function spansOf({ weekdays, dates }: DayMention, { context }: GuardFacts): (readonly Span[])[] {
  const { locale } = context.workshop;
  return dates.length > 0
    ? dates.map((date: Temporal.PlainDate) => openingDay(context, date, locale).spans)
    : weekdays.map((weekday) => regularSpans(context, weekday));
}

/** A time that the day opens or closes at. */
function isEdge({ values }: Quantity, spans: readonly Span[]): boolean {
  return spans
    .flatMap(({ opens, closes }) => [opens, closes])
    .some((clock) => {
      const [hours = "0", minutes = "0"] = clock.split(":");
      return values.includes(String(Number(hours) * 60 + Number(minutes)));
    });
}

/** A passage that speaks of the same thing on the same days, at the same times ("Der Prüfer kommt dienstags ab 14 Uhr"). */
function isWritten(
  { weekdays, dates, text }: DayMention,
  times: readonly Quantity[],
  sentence: string,
  { evidence, today, vocabulary, question }: GuardFacts,
): boolean {
  const own = keysOf(`${sentence}\n${question}`, vocabulary);
  return evidence.some((it) => {
    const known = readDayMentions(it.text, today);
    const isSameDays =
      weekdays.every((day) => known.some((other) => other.weekdays.includes(day))) &&
      dates.every((date) => known.some((other) => other.dates.some((day) => day.equals(date))));
    const isClaim = closedWord.test(text) === closedWord.test(it.text);
    return (
      known.length > 0 &&
      isSameDays &&
      isClaim &&
      times.every((time) => it.quantities.some((other) => isSameQuantity(time, other))) &&
      [...own].some((key) => it.keys.has(key))
    );
  });
}

/** The day that the customer wished for may be said back. */
function isAsked({ weekdays }: DayMention, { question, today }: GuardFacts): boolean {
  const asked = readDayMentions(question, today).flatMap((it) => it.weekdays);
  return weekdays.every((day) => asked.includes(day));
}
