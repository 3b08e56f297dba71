import { atMost } from "./at-most";
import type { z } from "zod";
import { dayWish, timeWish } from "../when";

export type SelectedWhen = {
  days: z.infer<typeof dayWish>[];
  time: z.infer<typeof timeWish> | null;
  isNow: boolean;
};

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** As customers mean them; a workshop day is from early morning to evening. */
const parts: Readonly<Record<string, readonly [from: string, to: string]>> = {
  morning: ["06:00", "12:00"],
  noon: ["12:00", "13:00"],
  afternoon: ["13:00", "17:00"],
  evening: ["17:00", "22:00"],
  night: ["22:00", "24:00"],
};
const daysMax = 12;
const span = /^(\d{2}:\d{2})\s?[-–]\s?(\d{2}:\d{2})$/;
const clock = /^(?:(at|after|before|until) )?(\d{2}:\d{2})$/;
const range = /^(\d{4}-\d{2}-\d{2})(?:\.\.|\/)(\d{4}-\d{2}-\d{2})$/;

/**
 * Reads the days and times that a model wrote: `2026-12-24`, `2026-12-24..2027-01-02`, `wed`, `holidays`, `holidays 2026-12`, `now`,
 * `17:30`, `after 17:00`, `10:00-12:00`, `morning`. What has another form is passed over.
 */
export function readWhenTokens(tokens: readonly string[]): SelectedWhen {
  const words = atMost(tokens, 20).map((it) => it.trim().toLowerCase());
  return {
    days: words.flatMap((it) => dayWish.safeParse(toDay(it)).data ?? []).slice(0, daysMax),
    time: words.flatMap((it) => timeWish.safeParse(toTime(it)).data ?? [])[0] ?? null,
    isNow: words.includes("now"),
  };
}

function toDay(word: string): unknown {
  const weekday = weekdays.findIndex((it) => word.startsWith(it));
  if (weekday >= 0 && /^[a-z]+$/.test(word)) return { kind: "weekday", weekday: weekday + 1 };
  if (word === "holidays") return { kind: "holidays" };
  if (word.startsWith("holidays ")) return { kind: "holidaysIn", month: word.slice(9).trim() };
  const [, from, to] = range.exec(word) ?? [];
  if (from === undefined || to === undefined) return { kind: "date", date: word };
  return from <= to ? { kind: "range", from, to } : null;
}

function toTime(word: string): unknown {
  const hours = parts[word];
  if (hours) return { kind: "part", part: word, from: hours[0], to: hours[1] };
  const [, from, to] = span.exec(word) ?? [];
  if (isClock(from) && isClock(to)) return { kind: "span", from, to };
  const [, kind = "at", time] = clock.exec(word) ?? [];
  return isClock(time) ? { kind, time } : null;
}

function isClock(time: string | undefined): time is string {
  return time !== undefined && time <= "24:00" && time.slice(3) < "60";
}
