/** Everything that renderers know of the calendar comes through this door. */
export { asPeriod, type DayWish, type TimeWish } from "./day-wish";
export {
  breaks,
  closuresAhead,
  closuresUntilOpen,
  dateOf,
  dayHours,
  firstOpening,
  isClosedNow,
  nowText,
  weekdaysAt,
  weekText,
} from "./hours";
export { aheadOf, isOutOfHours, wishText } from "./wishes";
