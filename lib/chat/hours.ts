export {
  edgeText,
  hoursOn,
  timeOnAnyDayText,
  timeText,
  weeklyHoursOn,
  type DayHours,
} from "./compose/hours-detail";
export {
  holidaysInText,
  holidaysText,
  nowText,
  rangeText,
  weekdayLines,
  weekText,
} from "./compose/hours-overview";
export { lunchLines } from "./compose/lunch-lines";
export type { HoursTurn } from "./compose/part";
export { toLocalTime, type LocalTime } from "./facts/local-time";
export { dateName, longDateName, weekdayName } from "./wording/date-names";
export type { DayName } from "./wording/wording";
