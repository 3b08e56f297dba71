import type { AskOf } from "@/lib/understanding";
import {
  asPeriod,
  closuresAhead,
  dateOf,
  dayHours,
  firstOpening,
  nowText,
  weekdaysAt,
  weekText,
} from "../calendar";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

/** Opening hours of the days asked for, of this moment, or of today; yes or no comes from the calendar alone. */
export function openAsk({ days, time, isNow, edge }: AskOf<"open">, turn: Turn): Part {
  const today = { kind: "date", date: turn.local.today.toString() } as const;
  if (isNow && time === null && edge === null) return hoursPart([nowText(turn)], turn);
  if (days.length === 0 && time !== null && !isNow) {
    return hoursPart([weekdaysAt(time, turn)], turn);
  }
  const isWhole = time === null && edge === null;
  const asked = days.length === 0 ? [today] : isWhole ? asPeriod(days) : days;
  return hoursPart(
    asked.map((day) => dayHours(day, { time, edge }, turn)),
    turn,
    dateOf(asked, turn),
  );
}

/** The regular week, with what will soon be different. */
export function weekAsk(_ask: AskOf<"week">, turn: Turn): Part {
  return hoursPart([weekText(turn)], turn);
}

/** What is closed ahead, or in the days asked for. */
export function closuresAsk({ days }: AskOf<"closures">, turn: Turn): Part {
  const texts =
    days.length > 0
      ? days.map((day) => dayHours(day, { time: null, edge: null }, turn))
      : closuresAhead(turn);
  return hoursPart(texts.length > 0 ? texts : [turn.words.noClosures], turn, dateOf(days, turn));
}

/** The next opening from now on, or after a day. */
export function firstOpenAsk({ after }: AskOf<"firstOpen">, turn: Turn): Part {
  return hoursPart([firstOpening(after, turn) ?? turn.words.noOpening], turn, after);
}

function hoursPart(texts: readonly string[], { wording }: Turn, date: string | null = null): Part {
  return part({
    text: texts.join("\n"),
    sources: [{ type: "hours", title: wording.sourceTitles.hours }],
    intents: ["hours"],
    date,
  });
}
