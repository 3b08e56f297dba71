import type { WeekOfMonth } from "@/lib/calendar/schemas";

/** Every week of the month in the order in which they are offered. */
export const allWeeks: readonly WeekOfMonth[] = [1, 2, 3, 4, 5, "last"];
