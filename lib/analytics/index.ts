export { getToday } from "./get-today";
