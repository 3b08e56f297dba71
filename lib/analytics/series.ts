import { Temporal } from "temporal-polyfill";

/** A day's quantity of a kind. */
export type DayCount = readonly [string, string, number];

export type Point = {
  /** The first day of it. */
  from: string;
  conversations: number;
  questions: number;
  answers: number;
  replies: number;
};
export type Step = "day" | "week" | "month";
export type Series = { step: Step; points: Point[] };

const fields = {
  conversation: "conversations",
  question: "questions",
  answer: "answers",
  reply: "replies",
} as const;
/** So many points a line can show. */
const daysMax = 92;
const weeksMax = 400;

/** The course of a span, without holes: by day, from three months on by week, from a year on by month. */
export function toSeries(counts: readonly DayCount[], from: string, to: string): Series {
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(to);
  const days = first.until(last, { largestUnit: "days" }).days + 1;
  const step = stepFor(days);
  const points = new Map<string, Point>();
  for (let day = startOf(first, step); Temporal.PlainDate.compare(day, last) <= 0;) {
    const key = day.toString();
    points.set(key, { from: key, conversations: 0, questions: 0, answers: 0, replies: 0 });
    day = day.add(step === "month" ? { months: 1 } : { days: step === "week" ? 7 : 1 });
  }
  for (const [day, kind, quantity] of counts) {
    const point = points.get(startOf(Temporal.PlainDate.from(day), step).toString());
    const field = Object.entries(fields).find(([name]) => name === kind)?.[1];
    if (point && field) point[field] += quantity;
  }
  return { step, points: [...points.values()] };
}

function stepFor(days: number): Step {
  if (days <= daysMax) return "day";
  return days <= weeksMax ? "week" : "month";
}

function startOf(day: Temporal.PlainDate, step: Step): Temporal.PlainDate {
  if (step === "month") return day.with({ day: 1 });
  return step === "week" ? day.subtract({ days: day.dayOfWeek - 1 }) : day;
}
