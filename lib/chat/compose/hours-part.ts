import { annotate } from "@/lib/knowledge";
import { Temporal } from "temporal-polyfill";
import {
  closuresWithin,
  nextOpening,
  openingDay,
  regularSpans,
  type OpeningDay,
} from "../facts/opening-days";
import type { Meaning } from "../understand/meaning";
import type { DayWish } from "../when/day-wish";
import { hoursFrom, weeklyHoursFrom } from "../facts/stretches";
import { dateName } from "../wording/date-names";
import type { DayName } from "../wording/wording";
import { boundaryText, timeOnAnyDayText, timeText } from "./hours-detail";
import {
  closuresAheadText,
  holidaysInText,
  holidaysText,
  nowText,
  rangeText,
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
  return closuresWithin(context, local.today, local.today.add({ days: 370 }))
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
    return (
      openingDay(turn.context, Temporal.PlainDate.from(wish.date), turn.locale).closed !== null
    );
  }
  return wish.kind === "weekday" && regularSpans(turn.context, wish.weekday).length === 0;
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
      const day = openingDay(turn.context, date, turn.locale);
      const text = describeDay({ kind: "date", date }, day, meaning, turn);
      return isOver(day, turn) ? `${text} ${nowText(turn)}` : text;
    }
    case "weekday":
      return weekdayText(wish.weekday, meaning, turn);
  }
}

/** "Heute Nacht um 3" is tomorrow, unless that night is on. */
function nightOf(date: Temporal.PlainDate, { when: { time } }: Meaning, { local }: Turn) {
  const isOvernight = time !== null && "isOvernight" in time && time.isOvernight === true;
  const isNextDay = isOvernight && date.equals(local.today) && local.time >= endOfNight;
  return isNextDay ? date.add({ days: 1 }) : date;
}

const endOfNight = "06:00";

const asksForReturn = /\b(?:wieder|back|again|reopen\w*)\b/;

/** When it goes on after some days, with the closure that they begin. */
function returnText(after: Temporal.PlainDate, turn: Turn): string {
  const { context, locale, wording } = turn;
  const next = nextOpening(context, { today: after, time: "24:00" }, locale);
  return [closureText(after, turn), ...(next ? [wording.next(next)] : [])]
    .filter((text) => text !== "")
    .join(" ");
}

/** A weekday in general, with a warning when its next date is an exception. */
function weekdayText(weekday: number, meaning: Meaning, turn: Turn): string {
  const { context, local, locale, wording } = turn;
  const date = local.today.add({ days: (weekday - local.today.dayOfWeek + 7) % 7 });
  const spans = regularSpans(context, weekday);
  const closed = spans.length === 0 ? ({ kind: "weekday" } as const) : null;
  const general = describeDay({ kind: "weekday", weekday }, { date, spans, closed }, meaning, turn);
  const actual = openingDay(context, date, locale);
  return spans.length > 0 && actual.closed !== null
    ? `${general} ${wording.butOn(date, actual.closed)}`
    : general;
}

function describeDay(name: DayName, day: OpeningDay, { when, annotation }: Meaning, turn: Turn) {
  const { wording, context, locale } = turn;
  if (day.closed === null) {
    const stretches =
      name.kind === "weekday"
        ? weeklyHoursFrom(context, name.weekday)
        : hoursFrom(context, day, locale);
    const hours = { spans: day.spans, stretches };
    const boundary = boundaryText(annotation.words, name, hours, wording);
    return [
      ...timeText(when.time, hours, wording),
      ...(boundary === null
        ? [wording.openOn(name, day.spans)]
        : [boundary, wording.hoursAre(day.spans)]),
    ].join(" ");
  }
  const next = nextOpening(context, { today: day.date, time: "24:00" }, locale);
  return [wording.closedOn(name, day.closed), ...(next ? [wording.next(next)] : [])].join(" ");
}

function closureText(date: Temporal.PlainDate, { context, wording, locale }: Turn): string {
  return closuresWithin(context, date, date)
    .map(({ startsOn, endsOn, reason }) =>
      wording.closure(shortDate(startsOn), shortDate(endsOn), reason),
    )
    .join(" ");

  function shortDate(iso: string): string {
    return dateName(Temporal.PlainDate.from(iso), locale);
  }
}

/** Whether the day's last hours are behind us, so that they alone would mislead. */
function isOver({ date, spans }: OpeningDay, { local }: Turn): boolean {
  const last = spans.at(-1);
  return date.equals(local.today) && last !== undefined && last.closes <= local.time;
}

function isToday(wish: DayWish, { local }: Turn): boolean {
  return wish.kind === "date" && wish.date === local.today.toString();
}

function firstDate(days: readonly DayWish[], { local }: Turn): string | null {
  const [first] = days;
  if (first?.kind === "date") return first.date;
  if (first?.kind === "range") return first.from;
  if (first?.kind !== "weekday") return null;
  return local.today.add({ days: (first.weekday - local.today.dayOfWeek + 7) % 7 }).toString();
}
