import { cutText } from "@/lib/core/text";

/** Beginnings of the weekdays' names, Monday first: enough of each to tell it from the others. */
const names: readonly (readonly string[])[] = [
  ["montag", "mo", "mon", "monday"],
  ["dienstag", "di", "tu", "tue", "tues", "tuesday"],
  ["mittwoch", "mi", "we", "wed", "wednesday"],
  ["donnerstag", "do", "th", "thu", "thur", "thurs", "thursday"],
  ["freitag", "fr", "fri", "friday"],
  ["samstag", "sonnabend", "sa", "sat", "saturday"],
  ["sonntag", "so", "su", "sun", "sunday"],
];
const word = names
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const days = new RegExp(
  String.raw`(?<!\p{L})(${word})s?\.?(?!\p{L})(?:\s*(?:-|–|—|bis|to|until)\s*(${word})s?\.?(?!\p{L}))?`,
  "giu",
);

/** The ISO weekdays that a text names, ranges filled: "Mo–Fr", "Monday, Wednesday". */
export function weekdaysOf(text: string): number[] {
  const found = new Set<number>();
  for (const [, first = "", last = first] of cutText(text, 200).matchAll(days)) {
    const from = numberOf(first);
    const to = numberOf(last);
    for (let step = 0; step < 7; step++) {
      const day = ((from - 1 + step) % 7) + 1;
      found.add(day);
      if (day === to) break;
    }
  }
  return [...found].toSorted((a, b) => a - b);
}

function numberOf(name: string): number {
  return names.findIndex((spellings) => spellings.includes(name.toLowerCase())) + 1;
}

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(?:uhr|h|(am|pm))?`;
const span = new RegExp(String.raw`${clock}\s*(?:-|–|—|bis|to|until)\s*${clock}`, "giu");

/** "7:30", "07.30", "8" and "5 pm" as `07:30`; null for what is no time of day. */
export function readClock(text: string): string | null {
  const match = new RegExp(`^${clock}(?::\\d{2})?$`, "iu").exec(text.trim());
  return match ? toClock(match[1], match[2], match[3]) : null;
}

/** The spans of a text, `7:30–12 und 13–17 Uhr`; null when one of them is none. */
export function spansIn(text: string): { opens: string; closes: string }[] | null {
  const found = [...cutText(text, 300).matchAll(span)].map(
    ([, openHour, openMinute, openHalf, closeHour, closeMinute, closeHalf]) => ({
      opens: toClock(openHour, openMinute, openHalf),
      closes: toClock(closeHour, closeMinute, closeHalf),
    }),
  );
  const sound = found.flatMap(({ opens, closes }) =>
    opens !== null && closes !== null && closes > opens ? [{ opens, closes }] : [],
  );
  return sound.length === found.length ? sound : null;
}

function toClock(hour = "", minute = "00", half = ""): string | null {
  const said = Number(hour);
  const past = /pm/i.test(half) && said < 12 ? said + 12 : said;
  const whole = /am/i.test(half) && said === 12 ? 0 : past;
  if (whole > 24 || Number(minute) > 59 || (whole === 24 && minute !== "00")) return null;
  return `${String(whole).padStart(2, "0")}:${minute}`;
}
