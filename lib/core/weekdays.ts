/** Weekdays as the workshop file names them, in ISO order: index + 1 is the ISO weekday (Monday = 1). */
export const weekdayKeys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type WeekdayKey = (typeof weekdayKeys)[number];
