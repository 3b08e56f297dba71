export { frame, frameVersion } from "./frame";
export { selection, type Selection } from "./model/selection";
export { dayWish, timeWish } from "./when";
