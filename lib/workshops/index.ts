export { importWorkshop, parseWorkshopFile, type ImportedWorkshop } from "./import-workshop";
export { isOpenAt } from "./is-open-at";
export { findPublicHoliday, isPublicHoliday } from "./public-holidays";
export { listMyWorkshops } from "./list-my-workshops";
export { loadWorkshopContext } from "./load-workshop-context";
export { nextOpeningAt } from "./next-opening-at";
export { consentTextOf } from "./visitor-notices";
export { buildWidgetConfig } from "./widget-config";
export { findWidgetSecret, getWidgetSecret } from "./widget-secret";
