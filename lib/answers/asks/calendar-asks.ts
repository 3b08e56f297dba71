import { sources } from "@/lib/chat";
import type { AskOf } from "@/lib/understanding";
import {
  asPeriod,
  breaks,
  closuresAhead,
  closuresUntilOpen,
  dateOf,
  dayHours,
  firstOpening,
  isOutOfHours,
  nowText,
  weekdaysAt,
  weekText,
  type DayWish,
} from "../calendar";
import { part, type Part } from "../part";
import type { Turn } from "../turn";
import type { Polarity } from "../verdict";

/** Opening hours of the days asked for, of this moment, or of today; yes or no comes from the calendar alone. */
export function openAsk(ask: AskOf<"open">, turn: Turn): Part {
  const { days, time, isNow, edge, polarity } = ask;
  const today = { kind: "date", date: turn.local.today.toString() } as const;
  if (isNow && time === null && edge === null) return hoursPart([nowText(turn)], turn, [today]);
  if (days.length === 0 && time !== null && !isNow) {
    return hoursPart([weekdaysAt(time, turn), weekText(turn)], turn);
  }
  const isWhole = time === null && edge === null;
  const asked = days.length === 0 ? [today] : isWhole ? asPeriod(days) : days;
  return hoursPart(
    [
      openVerdict(asked, isWhole ? polarity : null, turn) +
        asked.map((day) => dayHours(day, { time, edge }, turn)).join("\n"),
    ],
    turn,
    asked,
    dateOf(asked, turn),
  );
}

/**
 * Yes or no to a day: the calendar says which it is, the reader that one is wanted. Where both differ, being closed may be what was
 * asked, and the hours alone are told.
 */
function openVerdict(days: readonly DayWish[], polarity: Polarity | null, turn: Turn): string {
  const [day, ...others] = days;
  if (polarity === null || others.length > 0 || (day?.kind !== "date" && day?.kind !== "weekday")) {
    return "";
  }
  const isShut = isOutOfHours([day], null, turn);
  return polarity === (isShut ? "no" : "yes") ? `${turn.words.verdicts[polarity]} ` : "";
}

/** The regular week, with what will soon be different. */
export function weekAsk({ isBreak }: AskOf<"week">, turn: Turn): Part {
  return hoursPart(isBreak === true ? breaks(turn) : [weekText(turn)], turn);
}

/** What is closed ahead, or in the days asked for. */
export function closuresAsk({ days }: AskOf<"closures">, turn: Turn): Part {
  const texts =
    days.length > 0
      ? days.map((day) => dayHours(day, { time: null, edge: null }, turn))
      : closuresAhead(turn);
  return hoursPart(
    texts.length > 0 ? texts : [turn.words.noClosures],
    turn,
    days,
    dateOf(days, turn),
  );
}

/** The next opening from now on, or after a day. */
export function firstOpenAsk({ after }: AskOf<"firstOpen">, turn: Turn): Part {
  const next = firstOpening(after, turn) ?? turn.words.noOpening;
  return hoursPart([...closuresUntilOpen(after, turn), next], turn, [], after);
}

/** The hours as a part, leaning on the rows of the days they tell of; no days are the whole week. */
function hoursPart(
  texts: readonly string[],
  turn: Turn,
  days: readonly DayWish[] = [],
  date: string | null = null,
): Part {
  const title = turn.wording.sourceTitles.hours;
  return part({
    text: texts.join("\n"),
    sources: [{ type: "hours", title, rows: sources.hoursRows(days, false, turn) }],
    intents: ["hours"],
    date,
  });
}
