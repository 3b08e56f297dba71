export { isOpenAt } from "./is-open-at";
export { isPublicHoliday } from "./public-holidays";
export { listMyWorkshops } from "./list-my-workshops";
export { loadWorkshopContext } from "./load-workshop-context";
export { consentTextOf } from "./visitor-notices";
export { buildWidgetConfig } from "./widget-config";
