import { isWholeDay, type OpeningDay, type Span } from "../facts/opening-days";
import type { DayPart, TimeWish } from "../when/day-wish";
import { closureDays, longDateName, monthName, weekdayName } from "./date-names";
import type { HoursWording } from "./german-hours";
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
  openThenOn: (time, relation, weekdays) => {
    const then = timePhrase(time, relation);
    if (weekdays.length === 0) return `We are not open ${then} on any day.`;
    return `We are open ${then} on ${weekdays.map((day) => `${weekdayName(day, "en")}s`).join(", ")}.`;
  },
  lunchBreak: (from, to, gap) => `Lunch break ${daysText(from, to)}: ${gap.opens}–${gap.closes}.`,
  noLunchBreak: "No lunch break, we are open right through the day.",
  next: ({ date, opens }) => `We are open again on ${longDateName(date, "en")} from ${opens}.`,
  thereafter: ({ date, opens }) => `Then again on ${longDateName(date, "en")} from ${opens}.`,
  butOn: (date, reason) => `But on ${longDateName(date, "en")} we are ${closedText(reason)}.`,
  openNow: (closes) => `Yes, we are open right now, today until ${closes}.`,
  openNowBeyond: (date, closes) =>
    `Yes, we are open right now, until ${longDateName(date, "en")}, ${closes}.`,
  openAlways: "Yes, we are open around the clock.",
  closedNow: "We are closed at the moment.",
  weekTitle: "Our opening hours:",
  weekLine: (from, to, spans) => {
    return `${daysText(from, to)}: ${spans.length === 0 ? "closed" : weekSpans(spans)}`;
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

function weekSpans(spans: readonly Span[]): string {
  if (isWholeDay(spans)) return "around the clock";
  return spans.map(({ opens, closes }) => `${opens}–${closes}`).join(" and ");
}

function spansText(spans: readonly Span[]): string {
  if (isWholeDay(spans)) return "around the clock";
  return spans.map(({ opens, closes }) => `from ${opens} to ${closes}`).join(" and ");
}

function closedText(reason: OpeningDay["closed"]): string {
  if (reason?.kind === "holiday") return `closed for the public holiday (${reason.name})`;
  if (reason?.kind !== "closure") return "closed";
  const { reason: why, startsOn, endsOn } = reason.closure;
  const days = closureDays(startsOn, endsOn, "en");
  return `closed (${days === null ? why : `${why}, ${days[0]} to ${days[1]}`})`;
}
