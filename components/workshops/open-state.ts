import type { ClosureFact } from "@/lib/calendar/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import { localDay } from "./format-hours";

export type OpenState =
  | { kind: "open"; until: string }
  | { kind: "closed" }
  | { kind: "closure"; closure: ClosureFact };

type Moment = {
  now: Date;
  /** The domain's verdict, which knows public holidays too. */
  isOpen: boolean;
};

/** What there is to say about right now: until when it is open, or which closure keeps it shut. */
export function findOpenState(context: WorkshopContext, { now, isOpen }: Moment): OpenState {
  const { timezone } = context.workshop;
  const { date, weekday } = localDay(now, timezone);
  const closure = context.closures.find((days) => days.startsOn <= date && date <= days.endsOn);
  if (closure) return { kind: "closure", closure };
  const time = localTime(now, timezone);
  const span = context.openingHours.find(
    (hours) => hours.weekday === weekday && hours.opens <= time && time < hours.closes,
  );
  return isOpen && span ? { kind: "open", until: span.closes } : { kind: "closed" };
}

function localTime(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(
    now,
  );
}
