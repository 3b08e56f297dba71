export type { Count, Figures } from "./figures";
export { daysOf, getNumbers, type DayRange, type Numbers } from "./get-numbers";
export { getToday } from "./get-today";
export { keepEventMonths, refreshPlatform } from "./keep-events";
export { rebuildRollups, type RollupProof } from "./rebuild-rollups";
export { purgeAged } from "./retention";
export type { Point, Series, Step } from "./series";
export { sendWeeklyReports } from "./weekly-report";
export { setWeeklyReport, wantsWeeklyReport } from "./weekly-wish";
