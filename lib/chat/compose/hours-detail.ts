import { isWithin, overlap, type Span } from "../facts/opening-days";
import type { TimeWish } from "../when/day-wish";
import type { DayName, Wording } from "../wording/wording";

const asksForEnd =
  /\b(?:wann|bis wann|wie lange?|um wie ?viel uhr)\b.*\b(?:zu|schliesst|schliessen|feierabend|schluss|da|offen|geoffnet|auf)\b|\bbis wann\b|\bwie lange?\b|\b(?:what time|when)\b.*\b(?:close|closes|closing|shut|shuts)\b|\bhow (?:late|long)\b|\bclosing time\b|\buntil when\b/;
const asksForStart =
  /\b(?:ab wann|wann|um wie ?viel uhr)\b.*\b(?:auf|aufmach\w*|offnet|offnen|los)\b|\bab wann\b|\b(?:what time|when|how early)\b.*\b(?:open|opens|start)\b|\bopening time\b/;

/** Says first whether the asked time of day is within the hours; nothing when no time was asked. */
export function timeText(
  time: TimeWish | null,
  spans: readonly Span[],
  wording: Wording,
): string[] {
  if (time === null) return [];
  if (time.kind === "part") {
    const [span] = overlap(spans, time.from, time.to);
    return [span ? wording.yesPart(time.part, span) : wording.noPart(time.part)];
  }
  const isOpen =
    time.kind === "at"
      ? isWithin(spans, time.time)
      : time.kind === "after"
        ? spans.some(({ closes }) => closes > time.time)
        : spans.some(({ opens }) => opens < time.time);
  if (time.kind === "at") return [isOpen ? wording.yesAt(time.time) : wording.noAt(time.time)];
  return [isOpen ? wording.yes : wording.no];
}

/** Says when the day begins or ends, if that was the question. */
export function boundaryText(
  words: string,
  day: DayName,
  spans: readonly Span[],
  wording: Wording,
): string[] {
  const closes = spans.at(-1)?.closes;
  const opens = spans[0]?.opens;
  if (asksForEnd.test(words) && closes !== undefined) return [wording.closesAt(day, closes)];
  if (asksForStart.test(words) && opens !== undefined) return [wording.opensAt(day, opens)];
  return [];
}
