import { regularSpans, regularWeek, spansOn, type RegularSpan, type Span } from "@/lib/calendar";
import type { Temporal } from "temporal-polyfill";
import { namedWeeks } from "../when/named-weeks";
import { fitsDayParts, namesDayPart } from "./day-parts";
import { readDayMentions, type DayMention } from "./day-mentions";
import { keysOf, type Evidence } from "./evidence";
import type { GuardFacts } from "./guard-facts";
import { isSameQuantity, type Quantity } from "./quantity";
import { readQuantities } from "./quantities";

const closedWord =
  /(?<!\p{L})(?:geschlossen|ruhetag|betriebsruhe|dicht|zu(?=\s*[.,;!]|$)|closed|shut|(?:nicht|kein\p{L}*)\s+(?:\p{L}+\s+){0,2}(?:geöffnet|offen|auf|da|erreichbar|öffnungszeit\p{L}*)|(?:not|never|n't|aren’t|don't)\s+(?:\p{L}+\s+){0,2}open)(?!\p{L})/iu;
const openWord =
  /(?<!\p{L})(?:geöffnet|offen|öffnen|öffnet|öffnungszeit\p{L}*|erreichbar|für sie da|für dich da|(?:wieder |wir )auf(?=\s*[.,;!]|$)|sind wir (?:\p{L}+ ){0,3}da|wir sind (?:\p{L}+ ){0,4}da|vorbei\p{L}*|kommen|komm|bringen|abgeben|abholen|open\p{L}*|hours|come|drop|bring|pop|visit|collect|available)(?!\p{L})/iu;

/** Whether a sentence says of a day that it is open or closed, which can be looked up. */
export function claimsHours(sentence: string): boolean {
  return closedWord.test(sentence) || /(?<!\p{L})(?:geöffnet|offen|open)(?!\p{L})/iu.test(sentence);
}

/** More days than that make no sentence. */
const mentionsMax = 12;

/** Whether what a sentence says about days holds on those days; the broken rule otherwise. */
export function checkWeekdays(sentence: string, facts: GuardFacts): "weekday" | null {
  const mentions = readDayMentions(sentence, facts.today);
  if (mentions.length > mentionsMax) return "weekday";
  const hold =
    mentions.length === 0
      ? holdsAllWeek(sentence, facts)
      : mentions.every((mention) => holds(mention, sentence, facts));
  return hold ? null : "weekday";
}

/** "Mittags machen wir keine Pause": without a day it is said of all that are open. */
function holdsAllWeek(sentence: string, { context }: GuardFacts): boolean {
  if (!namesDayPart(sentence) || !(openWord.test(sentence) || /pause|lunch/iu.test(sentence))) {
    return true;
  }
  return regularWeek(context)
    .map((spans) => spans.filter(({ weeks }) => weeks.length === 0))
    .every((spans) => spans.length === 0 || fitsDayParts(sentence, spans));
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
  if (isClosed && times.length === 0) {
    return spansOf(mention, facts, "any").every((spans) => spans.length === 0);
  }
  return (
    !mention.holidays &&
    spansOf(mention, facts, "all").every(
      (spans) =>
        spans.length > 0 &&
        fitsDayParts(text, spans) &&
        times.every((time) => isEdge(time, spans, edgeOf(text, times))),
    )
  );
}

/**
 * The spans of each day spoken of: of the very date where there is one, else of the week, those of `all` or of `any` of the weeks of
 * the month that are named. "Samstags" names none and means every week.
 */
function spansOf(
  { weekdays, dates, text }: DayMention,
  { context }: GuardFacts,
  which: "all" | "any",
): (readonly Span[])[] {
  if (dates.length > 0) return dates.map((date: Temporal.PlainDate) => spansOn(context, date));
  const named = namedWeeks(text);
  const holdsThen = ({ weeks }: RegularSpan) => {
    if (weeks.length === 0) return true;
    if (which === "any") return named.length === 0 || named.some((week) => weeks.includes(week));
    return named.length > 0 && named.every((week) => weeks.includes(week));
  };
  return weekdays.map((weekday) => regularSpans(context, weekday).filter(holdsThen));
}

type Edge = "opens" | "closes";

/** Which end of a span a single time is said to be; both where the words do not tell. */
function edgeOf(text: string, times: readonly Quantity[]): readonly Edge[] {
  const both: readonly Edge[] = ["opens", "closes"];
  const told = both.filter((edge) => edgeWords[edge].test(text));
  return times.length === 1 && told.length === 1 ? told : both;
}

const edgeWords: Readonly<Record<Edge, RegExp>> = {
  opens:
    /(?<!\p{L})(?:ab|von|öffne\p{L}*|mach\p{L}* (?:\p{L}+ ){0,4}auf|from|open(?:s|ing)? at|between|zwischen|after)(?!\p{L})/iu,
  closes: /(?<!\p{L})(?:bis|schlie(?:ß|ss)\p{L}*|schluss|until|till|close[sd]?)(?!\p{L})/iu,
};

/** A time that the day opens or closes at. */
function isEdge({ values }: Quantity, spans: readonly Span[], edges: readonly Edge[]): boolean {
  return spans
    .flatMap(({ from, to }) => edges.map((edge) => (edge === "opens" ? from : to)))
    .some((minute) => values.includes(String(minute)));
}

const read = new WeakMap<Evidence, { today: Temporal.PlainDate; mentions: DayMention[] }>();

/** Evidence is read again for each sentence of a day, and stays the same. */
function mentionsOf(evidence: Evidence, today: Temporal.PlainDate): readonly DayMention[] {
  const known = read.get(evidence);
  if (known?.today.equals(today)) return known.mentions;
  const mentions = readDayMentions(evidence.text, today);
  read.set(evidence, { today, mentions });
  return mentions;
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
    const known = mentionsOf(it, today);
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
