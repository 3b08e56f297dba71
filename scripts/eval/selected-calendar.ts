import type { Ask, AskOf } from "@/lib/understanding";
import type { SelectedAsk } from "./selections";

type Open = AskOf<"open">;

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Parts of the day as customers mean them. */
const parts = {
  morning: { kind: "part", part: "morning", from: "06:00", to: "12:00" },
  afternoon: { kind: "part", part: "afternoon", from: "13:00", to: "17:00" },
  evening: { kind: "part", part: "evening", from: "17:00", to: "22:00" },
} as const;

/** A selected question about hours. */
export function calendarAsk(selected: SelectedAsk): Ask {
  const judged = { polarity: null, because: [], confidence: 1 };
  if (selected.ask === "week") return { ask: "week", ...judged };
  if (selected.ask === "closures") return { ask: "closures", days: [], ...judged };
  return {
    ask: "open",
    days: selected.days.map(dayOf),
    time: timeOf(selected.time ?? null),
    isNow: false,
    edge: null,
    ...judged,
  };
}

function dayOf(day: string): Open["days"][number] {
  return /^\d/.test(day)
    ? { kind: "date", date: day }
    : { kind: "weekday", weekday: weekdays.indexOf(day) + 1 };
}

/** `HH:MM` or the name of a part of the day. */
export function timeOf(time: string | null): Open["time"] {
  if (time === null) return null;
  if (/^\d/.test(time)) return { kind: "at", time };
  return time === "morning" || time === "afternoon" || time === "evening" ? parts[time] : null;
}
