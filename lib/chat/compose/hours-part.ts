import { annotate } from "@/lib/knowledge";
import {
  closuresBetween,
  dayMinutes,
  firstOpen,
  groupByWeeks,
  openDay,
  regularSpans,
  type OpenDay,
} from "@/lib/calendar";
import { Temporal } from "temporal-polyfill";
import type { Meaning } from "../understand/meaning";
import type { DayWish } from "../when/day-wish";
import { withoutNamedWeeks } from "../when/named-weeks";
import { dateName } from "../wording/date-names";
import type { DayName } from "../wording/wording";
import {
  boundaryText,
  hoursOn,
  timeOnAnyDayText,
  timeText,
  weeklyHoursOn,
  type DayHours,
} from "./hours-detail";
import {
  closuresAheadText,
  holidaysInText,
  holidaysText,
  nowText,
  rangeText,
  weekdayLines,
  weekText,
} from "./hours-overview";
import { hoursRows } from "./hours-rows";
import { lunchLines } from "./lunch-lines";
import { part, type Part, type Turn } from "./part";

/** Opening hours of the days a question speaks of; of this moment, or of the whole week, when it names none. */
export function hoursPart(meaning: Meaning, turn: Turn): Part {
  const { when } = meaning;
  const days = when.days.slice(0, 3);
  const isAboutNow = when.isNow && days.every((day) => isToday(day, turn)) && when.time === null;
  const named = namedClosures(meaning, turn);
  const texts =
    named.length > 0
      ? named
      : isAboutNow
        ? [nowText(turn)]
        : asksForBreak.test(meaning.annotation.words)
          ? lunchLines(turn)
          : days.length === 0
            ? overview(meaning, turn)
            : days.map((day) => dayText(day, meaning, turn));
  return part({
    text: texts.join("\n"),
    sources: [
      {
        type: "hours",
        title: turn.wording.sourceTitles.hours,
        rows: hoursRows(days, isAboutNow, turn),
      },
    ],
    intents: ["hours"],
    date: firstDate(days, turn),
  });
}

const asksForBreak =
  /\b(?:mittagspause|durchgehend\w*|uber mittag|mach\w* (?:ihr|sie|du)(?: \w+){0,3} (?:mittags?|pause)|lunch ?break|lunch ?hour|(?:for|over|during|from) lunch|(?:stop|break|shut|close) (?:\w+ )?(?:for|over) (?:your )?(?:dinner|tea|a bite|food)|(?:dinner|tea) ?(?:break|hour)|straight through)\b/;

/** "Wann ist Inventur?": closures ahead by the reason that the workshop gave. */
export function namedClosures({ annotation }: Meaning, turn: Turn): string[] {
  const { context, local, locale, wording, catalog } = turn;
  const said = new Set(annotation.units.map(({ key }) => key));
  return closuresBetween(context, local.today, local.today.add({ days: 370 }))
    .filter(({ reason }) => {
      const { units } = annotate(reason, catalog.vocabulary);
      return units.length > 0 && units.every(({ key }) => said.has(key));
    })
    .map(({ startsOn, endsOn, reason }) => {
      const [from, to] = [startsOn, endsOn].map((day) => Temporal.PlainDate.from(day));
      return from && to
        ? wording.closure(dateName(from, locale), dateName(to, locale), reason)
        : reason;
    });
}

function overview({ when, annotation }: Meaning, turn: Turn): string[] {
  const closures = asksForClosures.test(annotation.words) ? closuresAheadText(turn) : null;
  return closures === null ? [...timeOnAnyDayText(when.time, turn), weekText(turn)] : [closures];
}

const asksForClosures =
  /\b(?:betriebsferien|betriebsurlaub|urlaub|ferien|weihnachtspause|sommerpause|works holiday|annual closure|on holiday|shut down|shut for|close for|closed for)\b/;

/** Whether the asked day has no opening hours, so that a wish for it needs a word. */
export function isClosedOn(wish: DayWish, turn: Turn): boolean {
  if (wish.kind === "date") {
    return openDay(turn.context, Temporal.PlainDate.from(wish.date)).closed !== null;
  }
  if (wish.kind !== "weekday") return false;
  const regular = regularSpans(turn.context, wish.weekday);
  if (regular.length === 0) return true;
  const isEveryWeek = regular.some(({ weeks }) => weeks.length === 0);
  return !isEveryWeek && openDay(turn.context, nextDate(wish.weekday, turn)).closed !== null;
}

function dayText(wish: DayWish, meaning: Meaning, turn: Turn): string {
  switch (wish.kind) {
    case "holidays":
      return holidaysText(turn);
    case "holidaysIn":
      return holidaysInText(wish.month, turn);
    case "range": {
      const [from, to] = [wish.from, wish.to].map((day) => Temporal.PlainDate.from(day)) as [
        Temporal.PlainDate,
        Temporal.PlainDate,
      ];
      if (!asksForReturn.test(meaning.annotation.words)) return rangeText(from, to, turn);
      // "Im Januar wieder" is in the course of it, "nach Ostern wieder" behind it.
      const isMonth = from.day === 1 && to.day === to.daysInMonth;
      return isMonth ? returnText(from.subtract({ days: 1 }), turn) : returnText(to, turn);
    }
    case "date": {
      const date = nightOf(Temporal.PlainDate.from(wish.date), meaning, turn);
      const day = openDay(turn.context, date);
      const text = dateText(day, meaning, turn);
      if (day.closed?.kind === "week") {
        return [text, ...weekdayLines(date.dayOfWeek, turn)].join("\n");
      }
      return isOver(day, turn) ? `${text} ${nowText(turn)}` : text;
    }
    case "weekday":
      return weekdayText(wish.weekday, meaning, turn);
  }
}

/** "Heute Nacht um 3" is tomorrow, unless that night is on. */
function nightOf(date: Temporal.PlainDate, { when: { time } }: Meaning, { local }: Turn) {
  const isOvernight = time !== null && "isOvernight" in time && time.isOvernight === true;
  const isNextDay = isOvernight && date.equals(local.today) && local.minute >= endOfNight;
  return isNextDay ? date.add({ days: 1 }) : date;
}

const endOfNight = 6 * 60;

const asksForReturn = /\b(?:wieder|back|again|reopen\w*)\b/;

/** When it goes on after some days, with the closure that they begin. */
function returnText(after: Temporal.PlainDate, turn: Turn): string {
  const { context, wording } = turn;
  const next = firstOpen(context, { date: after, minute: dayMinutes });
  return [closureText(after, turn), ...(next ? [wording.next(next)] : [])]
    .filter((text) => text !== "")
    .join(" ");
}

/**
 * A weekday in general, with a warning when its next date is an exception. Where it is open in some weeks of the month only, the next
 * date is the answer and the rule stands behind it.
 */
function weekdayText(weekday: number, meaning: Meaning, turn: Turn): string {
  const { context, wording } = turn;
  const date = nextDate(weekday, turn);
  const groups = groupByWeeks(regularSpans(context, weekday));
  const actual = openDay(context, date);
  if (groups.some(({ weeks }) => weeks.length > 0)) {
    return [dateText(actual, meaning, turn), ...weekdayLines(weekday, turn)].join("\n");
  }
  const spans = groups[0]?.spans ?? [];
  const name: DayName = { kind: "weekday", weekday };
  if (spans.length === 0) return closedText(name, actual, turn);
  const general = openText(name, weeklyHoursOn(context, weekday, spans), meaning, turn);
  return actual.closed === null ? general : `${general} ${wording.butOn(date, actual.closed)}`;
}

function dateText(day: OpenDay, meaning: Meaning, turn: Turn): string {
  const name: DayName = { kind: "date", date: day.date };
  return day.closed === null
    ? openText(name, hoursOn(turn.context, day.date, day.spans), meaning, turn)
    : closedText(name, day, turn);
}

function openText(
  name: DayName,
  hours: DayHours,
  { when, annotation }: Meaning,
  { wording }: Turn,
): string {
  const boundary = boundaryText(withoutNamedWeeks(annotation.words), name, hours, wording);
  return [
    ...timeText(when.time, hours, wording),
    ...(boundary === null
      ? [wording.openOn(name, hours.spans)]
      : [boundary, wording.hoursAre(hours.spans)]),
  ].join(" ");
}

function closedText(name: DayName, { date, closed }: OpenDay, { context, wording }: Turn) {
  const next = firstOpen(context, { date, minute: dayMinutes });
  const reason = name.kind === "weekday" ? ({ kind: "weekday" } as const) : closed;
  return [wording.closedOn(name, reason), ...(next ? [wording.next(next)] : [])].join(" ");
}

function closureText(date: Temporal.PlainDate, { context, wording, locale }: Turn): string {
  return closuresBetween(context, date, date)
    .map(({ startsOn, endsOn, reason }) =>
      wording.closure(shortDate(startsOn), shortDate(endsOn), reason),
    )
    .join(" ");

  function shortDate(iso: string): string {
    return dateName(Temporal.PlainDate.from(iso), locale);
  }
}

/** Whether the day's last hours are behind us, so that they alone would mislead. */
function isOver({ date, spans }: OpenDay, { local }: Turn): boolean {
  const last = spans.at(-1);
  return date.equals(local.today) && last !== undefined && last.to <= local.minute;
}

function isToday(wish: DayWish, { local }: Turn): boolean {
  return wish.kind === "date" && wish.date === local.today.toString();
}

/** The next day of that name, which may be today. */
function nextDate(weekday: number, { local }: Turn): Temporal.PlainDate {
  return local.today.add({ days: (weekday - local.today.dayOfWeek + 7) % 7 });
}

function firstDate(days: readonly DayWish[], turn: Turn): string | null {
  const [first] = days;
  if (first?.kind === "date") return first.date;
  if (first?.kind === "range") return first.from;
  if (first?.kind !== "weekday") return null;
  return nextDate(first.weekday, turn).toString();
}
