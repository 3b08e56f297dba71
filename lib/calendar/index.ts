/**
 * When a workshop is open. Pure functions over its facts; the caller brings the clock.
 *
 * Time is that of the workshop's wall clock: a local day and minutes after its beginning, because that is how hours are stated and said.
 * Spans are half-open (`Span`): one that ends at 12:00 and one that begins there share nothing. Only `isOpenAt`, `nextOpeningAt`,
 * `momentAt` and `instantOf` know instants, and they alone deal with clock changes.
 */
export { dayMinutes, toMinutes, writeTime } from "./clock";
export { intersect, shareOf, subtract, union, type Span } from "./spans";
export { dayOf, instantOf, momentAt, tidyMoment, type Moment } from "./moment";
export { isInWeeks, shareWeek, weeksOfMonth } from "./weeks-of-month";
export { isHolidayRegion, publicHoliday, statesOf, type HolidayNames } from "./public-holidays";
export {
  closuresBetween,
  openDay,
  regularSpans,
  spansOn,
  type ClosedReason,
  type OpenDay,
  type OpenSpan,
  type RegularSpan,
} from "./open-day";
export {
  groupByWeeks,
  regularLines,
  regularWeek,
  type RegularLine,
  type WeeksGroup,
} from "./regular-lines";
export {
  closingAfter,
  isAroundTheClock,
  isWholeDay,
  openTimeFrom,
  regularTimeFrom,
} from "./open-time";
export {
  firstOpen,
  isOpen,
  isOpenAt,
  nextOpening,
  nextOpeningAt,
  type NextOpening,
} from "./next-opening";
export { openStateAt, type OpenState } from "./open-state";
export { holidaysAhead, type WorkdayHoliday } from "./holidays-ahead";
