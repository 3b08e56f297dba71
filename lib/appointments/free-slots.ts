import type { Temporal } from "temporal-polyfill";
import { instantOf, momentAt, toMinutes, type Span } from "@/lib/calendar";
import type { CalendarFacts } from "@/lib/calendar/schemas";
import type { Bay, BookingPlan } from "./plan";
import { baySpans, endOfJob } from "./working-time";

/** A time that can be booked, and at which bays. */
export type Slot = { startsAt: Date; endsAt: Date; bayIds: readonly string[] };

export type SlotQuestion = {
  facts: CalendarFacts;
  plan: Pick<BookingPlan, "bays" | "busy">;
  /** First and last day, both included. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  durationMinutes: number;
  /** Slots begin at multiples of it after a span's beginning. */
  stepMinutes: number;
  /** Nothing begins before it. */
  earliest: Date;
  bounds?: { weekdays: readonly number[] | null; until: string | null };
};

type Busy = { from: number; to: number };
/** When a bay is worked at on a day. */
type SpansOf = (date: Temporal.PlainDate) => readonly Span[];

/** All slots of a range of days in order of time, each with the bays that are free for the whole job. */
export function freeSlots(question: SlotQuestion): Slot[] {
  const busy = busyByBay(question.plan.busy);
  const slots = new Map<number, Slot & { bayIds: string[] }>();
  const dates = daysBetween(question.from, question.to).filter(
    (date) => question.bounds?.weekdays?.includes(date.dayOfWeek) !== false,
  );
  const candidatesOf = candidatesByHours(dates, question);
  for (const bay of question.plan.bays) {
    const taken = busy.get(bay.id) ?? [];
    for (const { startsAt, endsAt } of candidatesOf(bay)) {
      if (overlaps(taken, startsAt, endsAt)) continue;
      const same = slots.get(startsAt.getTime());
      // A bay with shorter hours would need longer: whoever books is told one end, that of the first bay.
      if (same === undefined) slots.set(startsAt.getTime(), { startsAt, endsAt, bayIds: [bay.id] });
      else if (same.endsAt.getTime() === endsAt.getTime()) same.bayIds.push(bay.id);
    }
  }
  return [...slots.values()].toSorted(
    (left, right) => left.startsAt.getTime() - right.startsAt.getTime(),
  );
}

type Candidate = { startsAt: Date; endsAt: Date };

/** When a job could be done at a bay if nothing else were: worked out once for all bays of the same hours, as most are. */
function candidatesByHours(
  dates: readonly Temporal.PlainDate[],
  question: SlotQuestion,
): (bay: Bay) => readonly Candidate[] {
  const known = new Map<string, readonly Candidate[]>();
  return (bay) => {
    const key = JSON.stringify(bay.hours);
    const found = known.get(key);
    if (found) return found;
    const spansOf = spansCache((date) => baySpans(question.facts, bay, date));
    const candidates = dates.flatMap((date) => candidatesAt(date, spansOf, question));
    known.set(key, candidates);
    return candidates;
  };
}

function candidatesAt(
  date: Temporal.PlainDate,
  spansOf: SpansOf,
  { facts, durationMinutes, stepMinutes, earliest, bounds }: SlotQuestion,
): Candidate[] {
  const { timezone } = facts.workshop;
  const latest = bounds?.until ? toMinutes(bounds.until) : Infinity;
  return spansOf(date).flatMap((span) =>
    beginnings(span, stepMinutes)
      .filter((minute) => minute <= latest)
      .flatMap((minute) => {
        const end = endOfJob(spansOf, { date, minute }, durationMinutes);
        if (end === null) return [];
        const startsAt = instantOf({ date, minute }, timezone);
        const endsAt = instantOf({ date, minute: end }, timezone);
        const isShown = momentAt(startsAt, timezone).minute === minute;
        return isShown && startsAt >= earliest ? [{ startsAt, endsAt }] : [];
      }),
  );
}

function beginnings({ from, to }: Span, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}

function overlaps(busy: readonly Busy[], startsAt: Date, endsAt: Date): boolean {
  const [from, to] = [startsAt.getTime(), endsAt.getTime()];
  return busy.some((it) => it.from < to && it.to > from);
}

function busyByBay(busy: BookingPlan["busy"]): Map<string, Busy[]> {
  const byBay = Map.groupBy(busy, ([bayId]) => bayId);
  return new Map(
    [...byBay].map(([bayId, times]) => [
      bayId,
      times.map(([, from, to]) => ({ from: Date.parse(from), to: Date.parse(to) })),
    ]),
  );
}

function spansCache(read: SpansOf): SpansOf {
  const known = new Map<string, readonly Span[]>();
  return (date) => {
    const key = date.toString();
    const spans = known.get(key) ?? read(date);
    known.set(key, spans);
    return spans;
  };
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const days = from.until(to, { largestUnit: "days" }).days;
  return Array.from({ length: Math.max(days + 1, 0) }, (_, index) => from.add({ days: index }));
}
