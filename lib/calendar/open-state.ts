import { momentAt, type Moment } from "./moment";
import { isOpenAt, nextOpening, type NextOpening } from "./next-opening";
import { openDay, type ClosedReason } from "./open-day";
import { closingAfter } from "./open-time";
import type { CalendarFacts } from "./schemas";

/** What there is to say of an instant. */
export type OpenState =
  | {
      kind: "open";
      /** When it closes; `always` where that is beyond two weeks. */
      until: Moment | "always";
      /** What it is open for now; empty for everything. */
      note: string;
    }
  | {
      kind: "closed";
      /** Why there are no hours on this day; null between and outside of its hours. */
      reason: ClosedReason | null;
      next: NextOpening | null;
    };

/** Until when it is open at an instant, or why it is not and when next. */
export function openStateAt(facts: CalendarFacts, instant: Date): OpenState {
  const now = momentAt(instant, facts.workshop.timezone);
  const day = openDay(facts, now.date);
  const until = isOpenAt(facts, instant) ? closingAfter(facts, now) : null;
  if (until === null) return { kind: "closed", reason: day.closed, next: nextOpening(facts, now) };
  const span = day.spans.find(({ from, to }) => from <= now.minute && now.minute < to);
  return { kind: "open", until, note: span?.note ?? "" };
}
