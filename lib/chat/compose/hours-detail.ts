import {
  dayMinutes,
  groupByWeeks,
  intersect,
  isWholeDay,
  openTimeFrom,
  regularTimeFrom,
  regularWeek,
  shareOf,
  toMinutes,
  writeTime,
  type OpenSpan,
  type Span,
} from "@/lib/calendar";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Temporal } from "temporal-polyfill";
import type { TimeWish } from "../when/day-wish";
import type { DayName, Wording } from "../wording/wording";
import type { HoursTurn as Turn } from "./part";

const asksForEnd =
  /\bwann\b.*\b(?:zu|schliesst|schliessen|feierabend|schluss|dicht)\b|\bfeierabend\b|\b(?:bis wann|wie lange?|wie spat|bis um wie ?viel uhr)\b|\b(?:letzte[nr]?|spateste\w*|spatestens)\b|\b(?:last|latest)\b|\b(?:what time|when)\b.*\b(?:close|closes|closing|shut|shuts)\b|\bhow (?:late|long)\b|\bclosing time\b|\b(?:what time|when)\b.*\b(?:finish\w*|knock(?:ing)? off|pack(?:ing)? up)\b|\buntil when\b/;
const asksForStart =
  /\bab wann\b|\b(?:wann|um wie ?viel uhr)\b.*\b(?:aufmach\w*|offnet|offnen|los|macht (?:\w+ ){1,3}auf)\b|\b(?:erste[nr]?|fruheste\w*|fruhestens|wie fruh)\b|\b(?:earliest)\b|\bhow early\b|\b(?:what time|when)\b.*\b(?:open|opens|start)\b|\b(?:wann|um wie ?viel uhr)\b.*\b(?:sperrt|geht)\b.*\b(?:auf|los)\b|\bopening time\b|\b(?:what time|when) do (?:you|u)\b.*\bstart\b|\bwann fangt ihr\b/;

/** A day's spans, and its open time with what the next day goes on with. */
export type DayHours = { spans: readonly OpenSpan[]; time: readonly Span[] };

/** The hours of a date, on the way into the next one. */
export function hoursOn(
  context: WorkshopContext,
  date: Temporal.PlainDate,
  spans: readonly OpenSpan[],
): DayHours {
  return { spans, time: openTimeFrom(context, date) };
}

/** The hours that an ISO weekday has in every week, on the way into the next one. */
export function weeklyHoursOn(
  context: WorkshopContext,
  weekday: number,
  spans: readonly OpenSpan[],
): DayHours {
  const openingHours = context.openingHours.filter(({ weeks }) => weeks.length === 0);
  return { spans, time: regularTimeFrom({ openingHours }, weekday) };
}

/** Says first whether the asked time of day is within the hours; nothing when no time was asked. */
export function timeText(wish: TimeWish | null, hours: DayHours, wording: Wording): string[] {
  if (wish === null) return [];
  if (wish.kind === "part") {
    const part = { from: toMinutes(wish.from), to: toMinutes(wish.to) };
    const [span] = hours.spans.filter((it) => intersect([it], [part]).length > 0);
    if (!span) return [wording.noPart(wish.part)];
    // The bounds of "abends" are nobody's opening hours and are never said.
    const opens = span.from >= part.from ? writeTime(span.from) : null;
    const closes = span.to <= part.to ? writeTime(span.to) : null;
    return [wording.yesPart(wish.part, { opens, closes })];
  }
  const share = shareOpen(wish, hours);
  if (wish.kind === "span") return [wording.spanOpen[share]];
  const isOpen = share === "all";
  if (wish.kind === "at") return [isOpen ? wording.yesAt(wish.time) : wording.noAt(wish.time)];
  return [isOpen ? wording.yes : wording.no];
}

/** How much of the asked time is open; what is no span is open or not. */
function shareOpen(wish: TimeWish, { spans, time }: DayHours): "all" | "some" | "none" {
  if (wish.kind === "span" || wish.kind === "part") {
    const asked = { from: toMinutes(wish.from), to: toMinutes(wish.to) };
    return wish.kind === "span"
      ? shareOf(asked, time)
      : allOrNone(intersect(spans, [asked]).length > 0);
  }
  const minute = toMinutes(wish.time);
  switch (wish.kind) {
    case "at":
      return shareOf({ from: minute, to: minute + 1 }, time);
    case "until":
      return allOrNone(time.some(({ from, to }) => from < minute && minute <= to));
    case "after":
      return allOrNone(spans.some(({ to }) => to > minute));
    case "before":
      return allOrNone(spans.some(({ from }) => from < minute));
  }
}

function allOrNone(isMet: boolean): "all" | "none" {
  return isMet ? "all" : "none";
}

/** On which weekdays an asked time of day is within the regular hours; nothing when no time was asked. */
export function timeOnAnyDayText(wish: TimeWish | null, { context, wording }: Turn): string[] {
  if (wish === null) return [];
  const days = regularWeek(context).flatMap((regular, index) => {
    const weekday = index + 1;
    const isMet = ({ spans, weeks }: ReturnType<typeof groupByWeeks>[number]) =>
      shareOpen(
        wish,
        weeks.length === 0 ? weeklyHoursOn(context, weekday, spans) : { spans, time: spans },
      ) === "all";
    const [first, ...others] = groupByWeeks(regular).filter(isMet);
    if (first === undefined) return [];
    // What holds in every week needs no word of single ones.
    const groups = first.weeks.length === 0 ? [first] : [first, ...others];
    return groups.map(({ weeks }) => ({ weekday, weeks }));
  });
  const said = wish.kind === "part" ? wish.part : wish.kind === "span" ? wish.from : wish.time;
  return [wording.openThenOn(said, wish.kind, days)];
}

/** Says when the day begins or ends if that was the question, null otherwise and where it does neither. */
export function boundaryText(
  words: string,
  day: DayName,
  hours: DayHours,
  wording: Wording,
): string | null {
  if (asksForEnd.test(words)) return edgeText("closes", day, hours, wording);
  return asksForStart.test(words) ? edgeText("opens", day, hours, wording) : null;
}

/** When a day begins or ends; null where it does neither. What goes on after midnight ends when that does. */
export function edgeText(
  edge: "opens" | "closes",
  day: DayName,
  { spans, time }: DayHours,
  wording: Wording,
): string | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined || isWholeDay(spans)) return null;
  if (edge === "opens") return wording.opensAt(day, writeTime(first.from));
  const later = time.find(({ from, to }) => from < last.to && last.to < to);
  if (later === undefined) return wording.closesAt(day, writeTime(last.to));
  const isBeyond = later.to >= 2 * dayMinutes;
  return isBeyond ? null : wording.closesNextDay(day, writeTime(later.to - dayMinutes));
}
