export {
  queueAppointmentReminders,
  queueDueReminders,
  refuseDueReminders,
  refuseReminders,
} from "./reminders";
export { mailRequest, sendMail, type MailContext } from "./send-mail";
export { escalateWait, pushRequest, sendPush, waitEscalation } from "./send-push";
export {
  addPushSubscription,
  getNotificationSettings,
  removePushSubscription,
  saveNotifications,
  sendTestPush,
  setNotificationSettings,
} from "./settings";
