import type { Figures } from "./figures";
import { minutesEach } from "./schemas";

/** What the bot spared the team, in minutes, as a range: each count times what one would have taken. */
export type TimeSaved = { least: number; most: number };

/** Adds up what would have taken somebody's time; what the bot could not answer spares none, nor does a wrong answer. */
export function timeSaved({ sourced, wrong, steps }: Figures): TimeSaved {
  const counts = {
    sourced: Math.max(sourced - wrong, 0),
    lead: steps.lead,
    appointment: steps.appointment,
  };
  const total = (bound: "least" | "most") =>
    counts.sourced * minutesEach.sourced[bound] +
    counts.lead * minutesEach.lead[bound] +
    counts.appointment * minutesEach.appointment[bound];
  return { least: total("least"), most: total("most") };
}
