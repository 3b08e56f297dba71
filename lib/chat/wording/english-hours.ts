import { isWholeDay, writeTime, type ClosedReason, type OpenSpan, type Span } from "@/lib/calendar";
import type { WeekOfMonth } from "@/lib/calendar/schemas";
import type { DayPart, TimeWish } from "../when/day-wish";
import { closureDays, longDateName, monthName, weekdayName } from "./date-names";
import type { HoursWording } from "./german-hours";
import { weeksText } from "./weeks-text";
import type { DayName } from "./wording";

const parts: Readonly<Record<DayPart, string>> = {
  morning: "in the morning",
  noon: "at lunchtime",
  afternoon: "in the afternoon",
  evening: "in the evening",
  night: "at night",
};

/** What English replies say about hours. */
export const englishHours: HoursWording = {
  hoursAre: (spans) => `Opening hours are ${spansText(spans)}.`,
  openOn: (day, spans) => `${dayText(day)} we are open ${spansText(spans)}.`,
  closedOn: (day, reason) => `${dayText(day)} we are ${closedText(reason)}.`,
  closesAt: (day, time) => `${dayText(day)} we close at ${time}.`,
  closesNextDay: (day, time) => `${dayText(day)} we stay open past midnight and close at ${time}.`,
  opensAt: (day, time) => `${dayText(day)} we open at ${time}.`,
  yes: "Yes.",
  no: "No.",
  yesAt: (time) => `Yes, we are open at ${time}.`,
  noAt: (time) => `No, we are closed at ${time}.`,
  spanOpen: {
    all: "Yes, we are open for all of that time.",
    some: "Only in part, we are not open for all of that time.",
    none: "No, we are closed at that time.",
  },
  yesPart: (part, bounds) => `Yes, ${parts[part]} ${boundsText(bounds)}.`,
  noPart: (part) => `No, we are closed ${parts[part]}.`,
  openThenOn: (time, relation, days) => {
    const then = timePhrase(time, relation);
    if (days.length === 0) return `We are not open ${then} on any day.`;
    const names = days.map(
      ({ weekday, weeks }) => `${weekdayName(weekday, "en")}s${ruleText(weeks)}`,
    );
    return `We are open ${then} on ${names.join(", ")}.`;
  },
  lunchBreak: (from, to, gap) => `Lunch break ${daysText(from, to)}: ${shortSpan(gap)}.`,
  noLunchBreak: "No lunch break, we are open right through the day.",
  next: ({ date, span }) => `We are open again on ${longDateName(date, "en")} ${fromText(span)}.`,
  thereafter: ({ date, span }) => `Then again on ${longDateName(date, "en")} ${fromText(span)}.`,
  butOn: (date, reason) => `But on ${longDateName(date, "en")} we are ${closedText(reason)}.`,
  openNow: (closes) => `Yes, we are open right now, today until ${closes}.`,
  openNowBeyond: (date, closes) =>
    `Yes, we are open right now, until ${longDateName(date, "en")}, ${closes}.`,
  openAlways: "Yes, we are open around the clock.",
  closedNow: "We are closed at the moment.",
  weekTitle: "Our opening hours:",
  weekLine: ({ from, to, weeks, spans, isExtra }) => {
    const days = `${daysText(from, to)}${ruleText(weeks)}${isExtra ? " in addition" : ""}`;
    return `${days}: ${spans.length === 0 ? "closed" : weekSpans(spans)}`;
  },
  closure: (from, to, reason) =>
    from === to ? `${reason}: closed on ${from}.` : `${reason}: closed from ${from} to ${to}.`,
  noHolidaysIn: (month) =>
    `No public holiday of ours falls on an opening day in ${monthName(month, "en")}.`,
  holidaysClosed: "We are closed on public holidays.",
  holidayAhead: (date, name) => `The next one: ${name}, ${longDateName(date, "en")}.`,
  holidayOpen: (date, name) => `We work on ${longDateName(date, "en")} (${name}).`,
};

function timePhrase(time: string, relation: TimeWish["kind"]): string {
  if (relation === "until") return "that long";
  if (relation === "span") return "for all of that time";
  if (relation !== "part") return `${relation} ${time}`;
  const [, part = time] = Object.entries(parts).find(([name]) => name === time) ?? [];
  return part;
}

function boundsText({ opens, closes }: { opens: string | null; closes: string | null }): string {
  if (opens === null) return closes === null ? "we are open" : `until ${closes}`;
  return closes === null ? `from ${opens}` : `from ${opens} to ${closes}`;
}

function daysText(from: number, to: number): string {
  if (from === to) return weekdayName(from, "en");
  return `${weekdayName(from, "en")} ${to - from === 1 ? "and" : "to"} ${weekdayName(to, "en")}`;
}

function dayText(day: DayName): string {
  return day.kind === "date"
    ? `On ${longDateName(day.date, "en")}`
    : `On ${weekdayName(day.weekday, "en")}s`;
}

function weekSpans(spans: readonly OpenSpan[]): string {
  if (isWholeDay(spans) && spans.every(({ note }) => note === "")) return "around the clock";
  const [first] = spans;
  if (first && spans.every(({ note }) => note === first.note)) {
    return `${spans.map(shortSpan).join(" and ")}${first.note && `, ${first.note}`}`;
  }
  return spans.map((span) => `${shortSpan(span)}${noteText(span)}`).join(" and ");
}

function spansText(spans: readonly OpenSpan[]): string {
  if (isWholeDay(spans) && spans.every(({ note }) => note === "")) return "around the clock";
  return spans
    .map((span) => `from ${writeTime(span.from)} to ${writeTime(span.to)}${noteText(span)}`)
    .join(" and ");
}

function ruleText(weeks: readonly WeekOfMonth[]): string {
  return weeks.length === 0 ? "" : ` (${weeksText(weeks, "en")} of the month)`;
}

function fromText(span: OpenSpan): string {
  return `from ${writeTime(span.from)}${noteText(span)}`;
}

function shortSpan({ from, to }: Span): string {
  return `${writeTime(from)}–${writeTime(to)}`;
}

function noteText({ note }: OpenSpan): string {
  return note === "" ? "" : ` (${note})`;
}

function closedText(reason: ClosedReason | null): string {
  if (reason?.kind === "holiday") return `closed for the public holiday (${reason.names.en})`;
  if (reason?.kind !== "closure") return "closed";
  const { reason: why, startsOn, endsOn } = reason.closure;
  const days = closureDays(startsOn, endsOn, "en");
  return `closed (${days === null ? why : `${why}, ${days[0]} to ${days[1]}`})`;
}
