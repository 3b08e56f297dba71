import { overlap, regularSpans, type Span } from "../facts/opening-days";
import { openShare, weeklyHoursFrom, type Stretch } from "../facts/stretches";
import { toMinutes, writeTime } from "../when/clock-minutes";
import type { TimeWish } from "../when/day-wish";
import type { DayName, Wording } from "../wording/wording";
import type { HoursTurn as Turn } from "./part";

const asksForEnd =
  /\bwann\b.*\b(?:zu|schliesst|schliessen|feierabend|schluss|dicht)\b|\bfeierabend\b|\b(?:bis wann|wie lange?|wie spat|bis um wie ?viel uhr)\b|\b(?:letzte[nr]?|spateste\w*|spatestens)\b|\b(?:last|latest)\b|\b(?:what time|when)\b.*\b(?:close|closes|closing|shut|shuts)\b|\bhow (?:late|long)\b|\bclosing time\b|\b(?:what time|when)\b.*\b(?:finish\w*|knock(?:ing)? off|pack(?:ing)? up)\b|\buntil when\b/;
const asksForStart =
  /\bab wann\b|\b(?:wann|um wie ?viel uhr)\b.*\b(?:aufmach\w*|offnet|offnen|los|macht (?:\w+ ){1,3}auf)\b|\b(?:erste[nr]?|fruheste\w*|fruhestens|wie fruh)\b|\b(?:earliest)\b|\bhow early\b|\b(?:what time|when)\b.*\b(?:open|opens|start)\b|\b(?:wann|um wie ?viel uhr)\b.*\b(?:sperrt|geht)\b.*\b(?:auf|los)\b|\bopening time\b|\b(?:what time|when) do (?:you|u)\b.*\bstart\b|\bwann fangt ihr\b/;

/** A day's spans, and the same with what the next day goes on with. */
export type DayHours = { spans: readonly Span[]; stretches: readonly Stretch[] };

/** Says first whether the asked time of day is within the hours; nothing when no time was asked. */
export function timeText(
  time: TimeWish | null,
  { spans, stretches }: DayHours,
  wording: Wording,
): string[] {
  if (time === null) return [];
  if (time.kind === "part") {
    const [span] = spans.filter((it) => overlap([it], time.from, time.to).length > 0);
    if (!span) return [wording.noPart(time.part)];
    // The bounds of "abends" are nobody's opening hours and are never said.
    const opens = span.opens >= time.from ? span.opens : null;
    const closes = span.closes <= time.to ? span.closes : null;
    return [wording.yesPart(time.part, { opens, closes })];
  }
  const share = shareOpen(time, { spans, stretches });
  if (time.kind === "span") return [wording.spanOpen[share]];
  const isOpen = share === "all";
  if (time.kind === "at") return [isOpen ? wording.yesAt(time.time) : wording.noAt(time.time)];
  return [isOpen ? wording.yes : wording.no];
}

/** How much of the asked time is open; what is no span is open or not. */
function shareOpen(time: TimeWish, { spans, stretches }: DayHours): "all" | "some" | "none" {
  const isAny = (holds: (stretch: Stretch) => boolean) => (stretches.some(holds) ? "all" : "none");
  switch (time.kind) {
    case "part":
      return overlap(spans, time.from, time.to).length > 0 ? "all" : "none";
    case "span":
      return openShare(stretches, { from: toMinutes(time.from), to: toMinutes(time.to) });
    case "at": {
      const minute = toMinutes(time.time);
      return openShare(stretches, { from: minute, to: minute + 1 });
    }
    case "until": {
      const minute = toMinutes(time.time);
      return isAny(({ from, to }) => from < minute && minute <= to);
    }
    case "after":
      return spans.some(({ closes }) => closes > time.time) ? "all" : "none";
    case "before":
      return spans.some(({ opens }) => opens < time.time) ? "all" : "none";
  }
}

/** On which weekdays an asked time of day is within the regular hours; nothing when no time was asked. */
export function timeOnAnyDayText(time: TimeWish | null, { context, wording }: Turn): string[] {
  if (time === null) return [];
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => {
    const hours = { spans: regularSpans(context, day), stretches: weeklyHoursFrom(context, day) };
    return shareOpen(time, hours) === "all";
  });
  const said = time.kind === "part" ? time.part : time.kind === "span" ? time.from : time.time;
  return [wording.openThenOn(said, time.kind, days)];
}

/** Says when the day begins or ends if that was the question, null otherwise; what goes on after midnight ends when that does. */
export function boundaryText(
  words: string,
  day: DayName,
  { spans, stretches }: DayHours,
  wording: Wording,
): string | null {
  const closes = spans.at(-1)?.closes;
  const opens = spans[0]?.opens;
  if (asksForEnd.test(words) && closes !== undefined) {
    const end = toMinutes(closes);
    const later = stretches.find(({ from, to }) => from < end && end < to);
    if (later === undefined) return wording.closesAt(day, closes);
    return later.to >= 2 * 24 * 60
      ? wording.openOn(day, [aroundTheClock])
      : wording.closesNextDay(day, writeTime(later.to - 24 * 60));
  }
  if (asksForStart.test(words) && opens !== undefined) return wording.opensAt(day, opens);
  return null;
}

const aroundTheClock: Span = { opens: "00:00", closes: "24:00" };
