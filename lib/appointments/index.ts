export { addAbsence, removeAbsence, setServiceBounds } from "./availability";
export { bookAppointment } from "./book-appointment";
export type { BookingContext } from "./booking-context";
export type { CalendarPlan } from "./calendar-plan";
export {
  dropCalendarFeed,
  hasCalendarFeed,
  readCalendarFeed,
  renewCalendarFeed,
} from "./calendar-feed";
export { findByCode, type AppointmentState } from "./find-by-code";
export { listSlots, type SlotList } from "./list-slots";
export {
  addAppointment,
  getCalendar,
  getCalendarPlan,
  updateAppointment,
  type Calendar,
  type ShownAppointment,
} from "./member-appointments";
export { changeOwnAppointment, getOwnAppointment } from "./own-appointment";
export { purgeExpiredHolds } from "./purge-expired-holds";
export { setBookingSettings } from "./set-booking-settings";
export { toWallClock } from "./wall-clock";
export { spreadSlots } from "./spread-slots";
export { writeFeed, writeIcs } from "./write-ics";
