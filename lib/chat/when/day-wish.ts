/** Which day or days a customer speaks of; dates are `YYYY-MM-DD`, weekdays ISO (Monday = 1). */
export type DayWish =
  | { kind: "date"; date: string }
  | { kind: "range"; from: string; to: string }
  /** A weekday in general ("freitags") or its next occurrence; which one seldom matters and is never guessed. */
  | { kind: "weekday"; weekday: number }
  /** Public holidays in general. */
  | { kind: "holidays" }
  /** Those of a month, `YYYY-MM`: which days they are is for the region's calendar to say. */
  | { kind: "holidaysIn"; month: string };

/** A time of day: a clock time with its relation, a span of time, or a part of the day, as `HH:MM`. */
export type TimeWish =
  | {
      kind: "at" | "after" | "before" | "until";
      time: string;
      /** In the night that begins on the day spoken of: "heute Nacht um 3" is tomorrow. */
      isOvernight?: true;
    }
  /** All the time from one to the other; an end past `24:00` is on the next day. */
  | { kind: "span"; from: string; to: string }
  | { kind: "part"; part: DayPart; from: string; to: string };

export type DayPart = "morning" | "noon" | "afternoon" | "evening" | "night";

/** Everything a text says about when. */
export type When = {
  days: readonly DayWish[];
  time: TimeWish | null;
  /** "jetzt", "gerade", "now". */
  isNow: boolean;
  /** Indices of the words that were understood as time. */
  tokens: ReadonlySet<number>;
};

/** More days than that are a list, and no wish. */
export const daysMax = 12;

/** What one reader found, and the characters of the text it read it from. */
export type Found<Value> = { value: Value; start: number; end: number };
