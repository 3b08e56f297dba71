import { regularLines, toMinutes, writeTime } from "@/lib/calendar";
import type { OpeningSpan, WeekOfMonth } from "@/lib/calendar/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import { namedWeeks } from "../when/named-weeks";
import { namedWeekdays } from "./named-weekdays";
import { isHoursLine, readHoursLine, type DayHours } from "./read-hours-line";
import type { Statement } from "./read-statements";

const aboutOpening =
  /(?<!\p{L})(?:geöffnet|offen|öffnungszeit\p{L}*|öffnen|geschäftszeit\p{L}*|open|opening|business hours)(?!\p{L})/iu;
const aboutClosing = /(?<!\p{L})(?:geschlossen|ruhetag|closed)(?!\p{L})/iu;

/** Hours of something else than the workshop's regular week. */
const besideHours =
  /(?<!\p{L})(?:termin\p{L}*|annahme\p{L}*|abgabe\p{L}*|abhol\p{L}*|telefon\p{L}*|erreichbar\p{L}*|feiertag\p{L}*|ferien|urlaub\p{L}*|betriebsferien|weihnacht\p{L}*|silvester|neujahr|ostern\p{L}*|pfingst\p{L}*|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|saison|sommer\p{L}*|winter\p{L}*|vereinbarung|absprache|schlüssel\p{L}*|prüf\p{L}*|hu|tüv|dekra|waschanlage|teile\p{L}*|büro|notdienst|ausnahme\p{L}*|außer|früher|appointments?|drop|collect\p{L}*|phone|holidays?|christmas|easter|summer|season|arrangement|keys?|office|except|mot|tuv|january|february|march|may|june|july|october|december|parts)(?!\p{L})/iu;

/** A sentence and what it stands under in its text. */
type SaidUnder = Pick<Statement, "text" | "quantities"> & { heading: string | null };

/**
 * Says what the hours table says when a sentence about being open names other times, or a day off that is none; null when it
 * does not, or when it may be about something else. A heading that says so makes what stands below a claim, and a line of nothing but
 * days and times is one where no heading says of what.
 */
export function contradictsHours(
  { text: sentence, quantities, heading }: SaidUnder,
  context: WorkshopContext,
): string | null {
  const weeks = namedWeeks(sentence);
  const openingHours = context.openingHours.filter((hours) => holdsIn(weeks, hours));
  if (context.openingHours.length === 0 || besideHours.test(`${heading ?? ""}\n${sentence}`))
    return null;
  const isClosing = aboutClosing.test(sentence);
  const isUnder = heading !== null && aboutOpening.test(heading);
  if (!isClosing && (isUnder || heading === null) && isHoursLine(sentence)) {
    return contradictsLine(readHoursLine(sentence), openingHours);
  }
  if (quantities.some(({ kind }) => kind === "date")) return null;
  const named = namedWeekdays(sentence);
  const times = quantities.filter(({ kind, values }) => kind === "time" && values[0] !== "always");
  const isAbout = aboutOpening.test(sentence) || (isUnder && named.length > 0);

  if (times.length === 0) {
    const isClosed = isClosing && !aboutOpening.test(sentence);
    const opened = openingHours.filter(({ weekday }) => named.includes(weekday));
    return isClosed && opened.length > 0 ? write(opened) : null;
  }
  if (!isAbout || isClosing) return null;
  const line = readHoursLine(sentence).filter((group) => group.times.length > 0);
  if (line.length > 0) return contradictsLine(line, openingHours);
  const spans =
    named.length === 0
      ? openingHours
      : openingHours.filter(({ weekday }) => named.includes(weekday));
  const known = spans.flatMap(({ opens, closes }) => [toMinutes(opens), toMinutes(closes)]);
  const isKnown = times.every(({ values }) =>
    values.some((value) => known.includes(Number(value))),
  );
  return isKnown ? null : write(spans);
}

/** What the table says of the days of which a line says otherwise. */
function contradictsLine(
  line: readonly DayHours[],
  openingHours: readonly OpeningSpan[],
): string | null {
  const wrong = line.flatMap(({ days, times }) =>
    days.filter((day) => {
      const known = openingHours
        .filter(({ weekday }) => weekday === day)
        .flatMap(({ opens, closes }) => [toMinutes(opens), toMinutes(closes)]);
      return !times.every((values) => values.some((value) => known.includes(value)));
    }),
  );
  if (wrong.length === 0) return null;
  return write(openingHours.filter(({ weekday }) => wrong.includes(weekday)));
}

/** Whether hours hold in all the weeks of the month that a text names; one that names none may mean any of them. */
function holdsIn(named: readonly WeekOfMonth[], { weeks }: OpeningSpan): boolean {
  return weeks.length === 0 || named.every((week) => weeks.includes(week));
}

/**
 * `1-4 07:30–12:00, 13:00–17:30; 6 [1,3] 09:00–12:00`: weekdays by their ISO number, equal neighbours together, the weeks of the month
 * in brackets; empty when closed.
 */
function write(hours: readonly OpeningSpan[]): string {
  return regularLines({ openingHours: hours.map((span) => ({ ...span, note: "" })) })
    .filter(({ spans }) => spans.length > 0)
    .map(({ from, to, weeks, spans }) =>
      [
        from === to ? from : `${from}-${to}`,
        ...(weeks.length > 0 ? [`[${weeks.join()}]`] : []),
        spans.map((span) => `${writeTime(span.from)}–${writeTime(span.to)}`).join(", "),
      ].join(" "),
    )
    .join("; ");
}
