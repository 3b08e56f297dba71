import { publicHoliday } from "@/lib/calendar";
import type { Decision } from "@/lib/understanding";
import type { DayWish } from "@/lib/chat";
import { weekdayKeys } from "@/lib/core/weekdays";
import type { TrainWorkshop, WorkshopFile } from "./samples";

const names = {
  de: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** Writes a decision as plainly as the scorer of the labelled sets does; wording is not what is judged. */
export function renderDecision(
  decision: Decision,
  workshop: TrainWorkshop,
  days: readonly DayWish[],
  today: string,
  language: "de" | "en",
): string {
  const file = workshop.file;
  const lines: string[] = [];
  for (const at of decision.services) {
    const service = file.services[at];
    if (!service) continue;
    const { priceMin, priceMax } = service;
    const price =
      priceMin === priceMax ? written(priceMin) : `${written(priceMin)} – ${written(priceMax)}`;
    const currency = file.address.country === "GB" ? "£" : "€";
    const asks = decision.serviceAsks;
    const showsPrice = asks.some((ask) => ask !== "duration") || asks.length === 0;
    if (showsPrice) lines.push(`${service.name}: ${price} ${currency}. ${service.description}`);
    if (asks.includes("duration"))
      lines.push(`${service.name}: ${durationOf(service.durationMinutes, language)}`);
  }
  for (const at of decision.texts) lines.push(workshop.index.texts[at]?.text.text.text ?? "");
  const calendar = calendarOf(file, language);
  if (decision.calendar === "open") lines.push(...datesOf(days, today).map(calendar.day));
  if (decision.calendar === "week" || decision.calendar === "pause")
    lines.push(...[1, 2, 3, 4, 5, 6, 7].map(calendar.weekday));
  if (decision.calendar === "firstOpen") lines.push(...datesOf(days, today).map(calendar.day));
  if (decision.calendar === "closures") lines.push(...file.closures.map(calendar.closure));
  for (const field of decision.contact) {
    const { street, postalCode, city } = file.address;
    lines.push(
      field === "address" ? `${file.name}, ${street}, ${postalCode} ${city}` : (file[field] ?? ""),
    );
  }
  if (decision.list) lines.push(file.services.map(({ name }) => name).join(", "));
  return lines.join("\n");
}

function written(value: number | null | undefined): string {
  if (value === null || value === undefined) return "";
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

/** A date as it is written on the continent. */
function german(date: string): string {
  return date.split("-").toReversed().join(".");
}

function durationOf(minutes: number, language: "de" | "en"): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const unit = language === "de" ? "Minuten" : "minutes";
  const long = language === "de" ? "Stunden" : "hours";
  return [
    `${minutes} ${unit}`,
    ...(hours > 0 ? [`${hours} ${long}${rest > 0 ? ` ${rest}` : ""}`] : []),
  ].join(" / ");
}

/** The days a customer speaks of as dates or weekday numbers; no day is today. */
function datesOf(days: readonly DayWish[], today: string): (string | number)[] {
  if (days.length === 0) return [today];
  return days.flatMap((day): (string | number)[] => {
    if (day.kind === "date") return [day.date];
    if (day.kind === "weekday") return [day.weekday];
    if (day.kind !== "range") return [];
    const dates: string[] = [];
    for (let date = day.from; date <= day.to && dates.length < 12; date = next(date))
      dates.push(date);
    return dates;
  });
}

function next(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 864e5).toISOString().split("T")[0] ?? "";
}

function weekdayOf(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
}

function calendarOf(file: WorkshopFile, language: "de" | "en") {
  const spans = (weekday: number) => file.openingHours[weekdayKeys[weekday - 1] ?? ""] ?? [];
  const holidayOn = (date: string) => publicHoliday(file.region, date);
  const closureOn = (date: string) =>
    file.closures.find(({ from, to }) => from <= date && date <= to);
  const weekday = (day: number) => {
    const open = spans(day)
      .map((span) => span.join(language === "de" ? " bis " : " to "))
      .join(", ");
    return `${names[language][day - 1]}: ${open === "" ? (language === "de" ? "geschlossen" : "closed") : open}`;
  };
  const reopening = (date: string) => {
    let day = date;
    for (let count = 0; count < 40; count += 1) {
      day = next(day);
      if (closureOn(day) || holidayOn(day) || spans(weekdayOf(day)).length === 0) continue;
      const when = new Date(`${day}T12:00:00Z`);
      const month = (tag: string) => when.toLocaleString(tag, { month: "long", timeZone: "UTC" });
      const said = `${when.getUTCDate()}. ${month("de")}, ${when.getUTCDate()} ${month("en")}`;
      return `${names[language][weekdayOf(day) - 1]}, ${german(day)} (${said}) ${spans(weekdayOf(day))[0]?.[0]}`;
    }
    return "";
  };
  const closed = language === "de" ? "geschlossen" : "closed";
  const day = (wish: string | number) => {
    if (typeof wish === "number") return weekday(wish);
    const head = `${names[language][weekdayOf(wish) - 1]}, ${german(wish)}`;
    const closure = closureOn(wish);
    const range = closure
      ? `${closure.reason}, ${german(closure.from)} – ${german(closure.to)}`
      : holidayOn(wish)?.[language];
    return range
      ? `${head}: ${closed} (${range}) ${reopening(wish)}`
      : `${head}: ${weekday(weekdayOf(wish))}`;
  };
  const closure = ({ from, to, reason }: WorkshopFile["closures"][number]) =>
    `${german(from)} – ${german(to)}: ${reason} (${from} ${to}) ${reopening(to)}`;
  return { weekday, day, closure };
}
