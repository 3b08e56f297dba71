import type { HotRoutes } from "@/lib/server/hot-routes";
import * as appointments from "./appointments/[slug]/route";
import * as ownAppointment from "./appointments/[slug]/own/[link]/route";
import * as ownCalendar from "./appointments/[slug]/own/[link]/calendar/route";
import * as ownReminders from "./appointments/[slug]/own/[link]/reminders/route";
import * as slots from "./appointments/[slug]/slots/route";
import * as chat from "./chat/[slug]/route";
import * as chatLive from "./chat/[slug]/live/route";
import * as chatMessages from "./chat/[slug]/messages/route";
import * as chatTyping from "./chat/[slug]/typing/route";
import * as health from "./health/route";
import * as ready from "./health/ready/route";
import * as leads from "./leads/[slug]/route";
import * as dueReminders from "./reminders/[slug]/[link]/route";
import * as vin from "./vin/[vin]/route";
import * as widget from "./widget/[slug]/route";

/**
 * What strangers ask, and probes: a listener of ours in front of Next answers it by the same functions that Next mounts, for a third of
 * the processor time. Members' addresses stay with Next, whose proxy renews their sessions.
 */
export const hotRoutes: HotRoutes = {
  "/api/chat/{slug}": chat,
  "/api/chat/{slug}/messages": chatMessages,
  "/api/chat/{slug}/live": chatLive,
  "/api/chat/{slug}/typing": chatTyping,
  "/api/widget/{slug}": widget,
  "/api/appointments/{slug}": appointments,
  "/api/appointments/{slug}/slots": slots,
  "/api/appointments/{slug}/own/{link}": ownAppointment,
  "/api/appointments/{slug}/own/{link}/calendar": ownCalendar,
  "/api/appointments/{slug}/own/{link}/reminders": ownReminders,
  "/api/leads/{slug}": leads,
  "/api/reminders/{slug}/{link}": dueReminders,
  "/api/vin/{vin}": vin,
  "/api/health": health,
  "/api/health/ready": ready,
};
