export { hoursRows } from "./compose/hours-rows";
export { contactRows, mergeSources, passageRows, priceSources } from "./facts/source-rows";
