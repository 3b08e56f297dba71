import { Temporal } from "temporal-polyfill";
import type { Meaning } from "./meaning";

const before =
  /\b(?:am |den |der |einen )?tag (?:davor|vorher|zuvor|fruher)\b|\btags zuvor\b|\b(?:the )?(?:day before|previous day)\b/;
const after =
  /\b(?:am |den |der |einen )?tag (?:danach|darauf|drauf|spater)\b|\btags (?:darauf|drauf)\b|\b(?:the )?(?:day after(?! tomorrow)|following day)\b/;

const thereupon = /\b(?:drauf|darauf|danach|after(?: that)?|following)\b/;

/**
 * Reads "und am Tag davor?", "und am Dienstag drauf?" as seen from the day last spoken of (`YYYY-MM-DD`); null when it says nothing of
 * the kind.
 */
export function readShiftedDay(
  { annotation: { words }, when }: Meaning,
  date: string,
): Pick<Meaning, "when" | "intents"> | null {
  const from = Temporal.PlainDate.from(date);
  const [named] = when.days;
  const days =
    named?.kind === "weekday" && thereupon.test(words)
      ? ((named.weekday - from.dayOfWeek + 6) % 7) + 1
      : before.test(words)
        ? -1
        : after.test(words)
          ? 1
          : 0;
  if (days === 0) return null;
  const shifted = from.add({ days }).toString();
  return {
    when: { days: [{ kind: "date", date: shifted }], time: null, isNow: false, tokens: new Set() },
    intents: new Set(["hours"]),
  };
}
