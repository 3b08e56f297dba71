import { momentAt, instantOf, tidyMoment, type Moment } from "./moment";
import { spansOn, type OpenSpan } from "./open-day";
import type { CalendarFacts } from "./schemas";

/** An opening that lies ahead, and the hours that it begins. */
export type NextOpening = { date: Moment["date"]; span: OpenSpan };

/** Long enough for hours on the fifth Saturday of a month, and for a closure of some months. */
const searchDays = 400;

/** Whether it is open at an instant. */
export function isOpenAt(facts: CalendarFacts, instant: Date): boolean {
  const { timezone } = facts.workshop;
  const { date } = momentAt(instant, timezone);
  return spansOn(facts, date).some(
    ({ from, to }) =>
      instantOf({ date, minute: from }, timezone) <= instant &&
      instant < instantOf({ date, minute: to }, timezone),
  );
}

/** Whether it is open at a moment of the wall clock; of an hour that comes twice, the first is meant. */
export function isOpen(facts: CalendarFacts, moment: Moment): boolean {
  const { date, minute } = tidyMoment(moment);
  return spansOn(facts, date).some(({ from, to }) => from <= minute && minute < to);
}

/** The first opening later than a moment, closed time before it; null when there is none within a year. */
export function nextOpening(facts: CalendarFacts, after: Moment): NextOpening | null {
  return findOpening(facts, tidyMoment(after), (opening, { minute }) => opening.span.from > minute);
}

/** The first moment from the given one on at which it is open, which may be that moment itself. */
export function firstOpen(facts: CalendarFacts, from: Moment): NextOpening | null {
  const moment = tidyMoment(from);
  const { date, minute } = moment;
  const now = spansOn(facts, date).find((span) => span.from <= minute && minute < span.to);
  if (now) return { date, span: { ...now, from: minute } };
  return findOpening(facts, moment, ({ span }) => span.from > minute);
}

/** The first opening later than an instant; null when there is none within a year. */
export function nextOpeningAt(facts: CalendarFacts, instant: Date): Date | null {
  const { timezone } = facts.workshop;
  const toInstant = ({ date, span }: NextOpening) =>
    instantOf({ date, minute: span.from }, timezone);
  const found = findOpening(
    facts,
    momentAt(instant, timezone),
    (opening) => toInstant(opening) > instant,
  );
  return found && toInstant(found);
}

function findOpening(
  facts: CalendarFacts,
  start: Moment,
  isAhead: (opening: NextOpening, start: Moment) => boolean,
): NextOpening | null {
  if (facts.openingHours.length === 0) return null;
  for (let days = 0; days <= searchDays; days += 1) {
    const date = start.date.add({ days });
    for (const span of spansOn(facts, date)) {
      const isLater = days > 0 || isAhead({ date, span }, start);
      if (isLater && !goesOn(facts, { date, minute: span.from })) return { date, span };
    }
  }
  return null;
}

/** Whether it is open right before a moment, so that nothing begins there. */
function goesOn(facts: CalendarFacts, { date, minute }: Moment): boolean {
  return isOpen(facts, { date, minute: minute - 1 });
}
