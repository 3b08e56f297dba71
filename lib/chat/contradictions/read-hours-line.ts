import { weekdaysAt } from "./named-weekdays";

/** Days of the week with the times that a text gives for them, in minutes; an hour without its half of the day may be two. */
export type DayHours = { days: readonly number[]; times: readonly (readonly number[])[] };

const clock = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(uhr|h\b|[ap]\.?m\b\.?)?`;
const spanPattern = new RegExp(
  String.raw`(?<![\d.:,])${clock}\s*(?:[-–—]|bis|to|till|until|und|and)\s*${clock}(?!\d|[.:]\d)`,
  "giu",
);
/** What a line of days and times has besides, and still says nothing else. */
const besides =
  /(?<!\p{L})(?:uhr|h|u|und|and|von|from|bis|to|till|until|jeweils|täglich|sowie|durchgehend|am|an|on|der|den|[ap]m)(?!\p{L})/giu;

/** Reads "Mo.–Do. 7.30 - 18.00 Uhr", "Mo 8-18 | Sa 9-12": days, each with the spans that follow them up to the next days. */
export function readHoursLine(text: string): DayHours[] {
  const groups = weekdaysAt(text);
  return groups.map(({ days, end }, at) => ({
    days,
    times: timesIn(text.slice(end, groups[at + 1]?.start ?? text.length)),
  }));
}

/** Whether a text is nothing but days and spans of time, and so says when it is open without the word. */
export function isHoursLine(text: string): boolean {
  const groups = weekdaysAt(text);
  if (groups.length === 0 || !readHoursLine(text).some(({ times }) => times.length > 0)) {
    return false;
  }
  const rest = groups
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
    .replace(spanPattern, " ")
    .replace(besides, " ");
  return !/[\p{L}\d]/u.test(rest);
}

function timesIn(text: string): number[][] {
  return [...text.matchAll(spanPattern)].flatMap(
    ([, fromHour = "", fromMinute, fromUnit, toHour = "", toMinute, toUnit]) => {
      if (Number(fromHour) > 24 || Number(toHour) > 24) return [];
      return [minutesOf(fromHour, fromMinute, fromUnit), minutesOf(toHour, toMinute, toUnit)];
    },
  );
}

function minutesOf(hours: string, minutes = "0", unit = ""): number[] {
  const base = Number(hours);
  if (/^[ap]/iu.test(unit)) {
    return [((base % 12) + (/^p/iu.test(unit) ? 12 : 0)) * 60 + Number(minutes)];
  }
  const value = base * 60 + Number(minutes);
  const isOpen = base > 0 && base < 12 && !hours.startsWith("0");
  return isOpen ? [value, value + 12 * 60] : [value];
}
