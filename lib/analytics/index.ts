export type { Count, Figures } from "./figures";
export { daysOf, getNumbers, type DayRange, type Numbers } from "./get-numbers";
export { getToday } from "./get-today";
export type { Point, Series, Step } from "./series";
