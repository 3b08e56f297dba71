import type { OpeningSpan, WorkshopContext } from "@/lib/workshops/context";
import { namedWeekdays } from "./named-weekdays";
import type { Statement } from "./read-statements";

const aboutOpening =
  /(?<!\p{L})(?:geöffnet|offen|öffnungszeit\p{L}*|öffnen|geschäftszeit\p{L}*|open|opening|business hours)(?!\p{L})/iu;
const aboutClosing = /(?<!\p{L})(?:geschlossen|ruhetag|closed)(?!\p{L})/iu;

/** Hours of something else than the workshop's regular week. */
const besideHours =
  /(?<!\p{L})(?:termin\p{L}*|annahme\p{L}*|abgabe\p{L}*|abhol\p{L}*|telefon\p{L}*|erreichbar\p{L}*|feiertag\p{L}*|ferien|urlaub\p{L}*|betriebsferien|weihnacht\p{L}*|silvester|neujahr|ostern\p{L}*|pfingst\p{L}*|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|saison|sommer\p{L}*|winter\p{L}*|vereinbarung|absprache|schlüssel\p{L}*|prüf\p{L}*|hu|tüv|dekra|waschanlage|teile\p{L}*|büro|notdienst|ausnahme\p{L}*|außer|früher|appointments?|drop|collect\p{L}*|phone|holidays?|christmas|easter|summer|season|arrangement|keys?|office|except|mot|tuv|january|february|march|may|june|july|october|december|parts)(?!\p{L})/iu;

/**
 * Says what the hours table says when a sentence about being open names other times, or a day off that is none; null when it
 * does not, or when it may be about something else.
 */
export function contradictsHours(
  { text: sentence, quantities }: Pick<Statement, "text" | "quantities">,
  context: WorkshopContext,
): string | null {
  const { openingHours } = context;
  if (besideHours.test(sentence) || openingHours.length === 0) return null;
  const named = namedWeekdays(sentence);
  const times = quantities.filter(({ kind, values }) => kind === "time" && values[0] !== "always");
  if (quantities.some(({ kind }) => kind === "date")) return null;

  if (times.length === 0) {
    const isClosed = aboutClosing.test(sentence) && !aboutOpening.test(sentence);
    const opened = openingHours.filter(({ weekday }) => named.includes(weekday));
    return isClosed && opened.length > 0 ? write(opened) : null;
  }
  if (!aboutOpening.test(sentence) || aboutClosing.test(sentence)) return null;
  const spans =
    named.length === 0
      ? openingHours
      : openingHours.filter(({ weekday }) => named.includes(weekday));
  const known = spans.flatMap(({ opens, closes }) => [toMinutes(opens), toMinutes(closes)]);
  const isKnown = times.every(({ values }) => values.some((value) => known.includes(value)));
  return isKnown ? null : write(spans);
}

function toMinutes(time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return String(hours * 60 + minutes);
}

/** `1 07:30–12:00, 1 13:00–17:30`, weekdays by their ISO number; empty when closed. */
function write(spans: readonly OpeningSpan[]): string {
  return spans.map(({ weekday, opens, closes }) => `${weekday} ${opens}–${closes}`).join(", ");
}
