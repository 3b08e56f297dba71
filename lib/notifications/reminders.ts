import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Has customers reminded of tomorrow's appointments, at most `limit`; returns how many. */
export async function queueAppointmentReminders(
  { db, now }: Pick<Context, "db" | "now">,
  limit: number,
): Promise<number> {
  const args = { p_now: now().toISOString(), p_limit: limit };
  return callRpc(db, "queue_appointment_reminders", args);
}

/** The address of an appointment gets no reminders any more; false where there is none. */
export async function refuseReminders(
  { db, workshopId }: Pick<Context, "db" | "workshopId">,
  appointmentId: string,
): Promise<boolean> {
  const args = { p_workshop_id: workshopId, p_appointment_id: appointmentId };
  return callRpc(db, "refuse_reminders", args);
}
