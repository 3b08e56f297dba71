export { timeOnAnyDayText, timeText, type DayHours } from "./compose/hours-detail";
export {
  holidaysInText,
  holidaysText,
  nowText,
  rangeText,
  weekText,
} from "./compose/hours-overview";
export type { HoursTurn } from "./compose/part";
export { toLocalTime, type LocalTime } from "./facts/local-time";
export {
  closuresWithin,
  nextOpening,
  openingDay,
  regularSpans,
  type OpeningDay,
} from "./facts/opening-days";
export { hoursFrom, weeklyHoursFrom } from "./facts/stretches";
export { toMinutes, writeTime } from "./when/clock-minutes";
export { dateName, longDateName, weekdayName } from "./wording/date-names";
export type { DayName } from "./wording/wording";
