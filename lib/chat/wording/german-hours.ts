import { isWholeDay, writeTime, type ClosedReason, type OpenSpan, type Span } from "@/lib/calendar";
import type { WeekOfMonth } from "@/lib/calendar/schemas";
import type { DayPart, TimeWish } from "../when/day-wish";
import { closureDays, longDateName, monthName, weekdayName } from "./date-names";
import { weeksText } from "./weeks-text";
import type { DayName, Wording } from "./wording";

export type HoursWording = Pick<
  Wording,
  | "hoursAre"
  | "openOn"
  | "closedOn"
  | "closesAt"
  | "closesNextDay"
  | "opensAt"
  | "yes"
  | "no"
  | "yesAt"
  | "noAt"
  | "spanOpen"
  | "yesPart"
  | "lunchBreak"
  | "noLunchBreak"
  | "noHolidaysIn"
  | "noPart"
  | "openThenOn"
  | "next"
  | "thereafter"
  | "butOn"
  | "openNow"
  | "openNowBeyond"
  | "openAlways"
  | "closedNow"
  | "weekTitle"
  | "weekLine"
  | "closure"
  | "holidaysClosed"
  | "holidayAhead"
  | "holidayOpen"
>;

const parts: Readonly<Record<DayPart, string>> = {
  morning: "vormittags",
  noon: "mittags",
  afternoon: "nachmittags",
  evening: "abends",
  night: "nachts",
};

/** What German replies say about hours; the same for Sie and du. */
export const germanHours: HoursWording = {
  hoursAre: (spans) => `Geöffnet ist ${spansText(spans)}.`,
  openOn: (day, spans) => `${dayText(day)} haben wir ${spansText(spans)} geöffnet.`,
  closedOn: (day, reason) => `${dayText(day)} haben wir ${closedText(reason)}.`,
  closesAt: (day, time) => `${dayText(day)} schließen wir um ${time} Uhr.`,
  closesNextDay: (day, time) =>
    `${dayText(day)} haben wir über Mitternacht hinaus geöffnet und schließen um ${time} Uhr.`,
  opensAt: (day, time) => `${dayText(day)} öffnen wir um ${time} Uhr.`,
  yes: "Ja.",
  no: "Nein.",
  yesAt: (time) => `Ja, um ${time} Uhr ist offen.`,
  noAt: (time) => `Nein, um ${time} Uhr ist geschlossen.`,
  spanOpen: {
    all: "Ja, in dieser Zeit ist durchgehend geöffnet.",
    some: "Nur zum Teil, in dieser Zeit ist nicht durchgehend geöffnet.",
    none: "Nein, in dieser Zeit ist geschlossen.",
  },
  yesPart: (part, bounds) => `Ja, ${parts[part]} ${boundsText(bounds)}.`,
  noPart: (part) => `Nein, ${parts[part]} ist geschlossen.`,
  openThenOn: (time, relation, days) => {
    const then = timePhrase(time, relation);
    if (days.length === 0) return `${then} haben wir an keinem Tag geöffnet.`;
    const names = days.map(
      ({ weekday, weeks }) => `${weekdayName(weekday, "de").toLowerCase()}s${ruleText(weeks)}`,
    );
    return `${then} haben wir geöffnet: ${names.join(", ")}.`;
  },
  lunchBreak: (from, to, gap) => `Mittagspause ${daysText(from, to)}: ${shortSpan(gap)} Uhr.`,
  noLunchBreak: "Eine Mittagspause haben wir nicht, wir haben durchgehend geöffnet.",
  next: ({ date, span }) =>
    `Wieder geöffnet haben wir am ${longDateName(date, "de")}, ${fromText(span)}.`,
  thereafter: ({ date, span }) =>
    `Danach wieder am ${longDateName(date, "de")}, ${fromText(span)}.`,
  butOn: (date, reason) => `Am ${longDateName(date, "de")}, haben wir aber ${closedText(reason)}.`,
  openNow: (closes) => `Ja, wir haben gerade geöffnet, heute noch bis ${closes} Uhr.`,
  openNowBeyond: (date, closes) =>
    `Ja, wir haben gerade geöffnet, und zwar bis ${longDateName(date, "de")}, ${closes} Uhr.`,
  openAlways: "Ja, wir haben rund um die Uhr geöffnet.",
  closedNow: "Im Moment haben wir geschlossen.",
  weekTitle: "Unsere Öffnungszeiten:",
  weekLine: ({ from, to, weeks, spans, isExtra }) => {
    const days = `${daysText(from, to)}${ruleText(weeks)}${isExtra ? " zusätzlich" : ""}`;
    return `${days}: ${spans.length === 0 ? "geschlossen" : weekSpans(spans)}`;
  },
  closure: (from, to, reason) =>
    from === to
      ? `${reason}: am ${from} geschlossen.`
      : `${reason}: vom ${from} bis ${to} geschlossen.`,
  noHolidaysIn: (month) =>
    `Im ${monthName(month, "de")} fällt bei uns kein gesetzlicher Feiertag auf einen Öffnungstag.`,
  holidaysClosed: "An gesetzlichen Feiertagen haben wir geschlossen.",
  holidayAhead: (date, name) => `Der nächste: ${name}, ${longDateName(date, "de")}.`,
  holidayOpen: (date, name) => `Am ${longDateName(date, "de")} (${name}) arbeiten wir.`,
};

function timePhrase(time: string, relation: TimeWish["kind"]): string {
  const words = {
    at: `Um ${time} Uhr`,
    after: `Nach ${time} Uhr`,
    before: `Vor ${time} Uhr`,
    until: "So lange",
    span: "In dieser Zeit",
  };
  if (relation !== "part") return words[relation];
  const [, part = time] = Object.entries(parts).find(([name]) => name === time) ?? [];
  return `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

function boundsText({ opens, closes }: { opens: string | null; closes: string | null }): string {
  if (opens === null) return closes === null ? "ist offen" : `bis ${closes} Uhr`;
  return closes === null ? `ab ${opens} Uhr` : `von ${opens} bis ${closes} Uhr`;
}

function daysText(from: number, to: number): string {
  if (from === to) return weekdayName(from, "de");
  return `${weekdayName(from, "de")} ${to - from === 1 ? "und" : "bis"} ${weekdayName(to, "de")}`;
}

function dayText(day: DayName): string {
  return day.kind === "date"
    ? `Am ${longDateName(day.date, "de")},`
    : `${weekdayName(day.weekday, "de")}s`;
}

function weekSpans(spans: readonly OpenSpan[]): string {
  if (isWholeDay(spans) && spans.every(({ note }) => note === "")) return "rund um die Uhr";
  const [first] = spans;
  if (first && spans.every(({ note }) => note === first.note)) {
    return `${spans.map(shortSpan).join(" und ")} Uhr${first.note && `, ${first.note}`}`;
  }
  return spans.map((span) => `${shortSpan(span)} Uhr${noteText(span)}`).join(" und ");
}

function spansText(spans: readonly OpenSpan[]): string {
  if (isWholeDay(spans) && spans.every(({ note }) => note === "")) return "rund um die Uhr";
  return spans
    .map((span) => `von ${writeTime(span.from)} bis ${writeTime(span.to)} Uhr${noteText(span)}`)
    .join(" und ");
}

function ruleText(weeks: readonly WeekOfMonth[]): string {
  return weeks.length === 0 ? "" : ` (${weeksText(weeks, "de")} im Monat)`;
}

function fromText(span: OpenSpan): string {
  return `ab ${writeTime(span.from)} Uhr${noteText(span)}`;
}

function shortSpan({ from, to }: Span): string {
  return `${writeTime(from)}–${writeTime(to)}`;
}

function noteText({ note }: OpenSpan): string {
  return note === "" ? "" : ` (${note})`;
}

function closedText(reason: ClosedReason | null): string {
  if (reason?.kind === "holiday") return `wegen des Feiertags geschlossen (${reason.names.de})`;
  if (reason?.kind !== "closure") return "geschlossen";
  const { reason: why, startsOn, endsOn } = reason.closure;
  const days = closureDays(startsOn, endsOn, "de");
  return `geschlossen (${days === null ? why : `${why}, ${days[0]} bis ${days[1]}`})`;
}
