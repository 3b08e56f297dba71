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

/** Has customers who agreed reminded of what their cars are due for, at most `limit`; returns how many. */
export async function queueDueReminders(
  { db, now }: Pick<Context, "db" | "now">,
  limit: number,
): Promise<number> {
  return callRpc(db, "queue_due_reminders", { p_now: now().toISOString(), p_limit: limit });
}

/** The address of the customer whose car is due gets no reminders any more; false where there is none. */
export async function refuseDueReminders(
  { db, workshopId }: Pick<Context, "db" | "workshopId">,
  dueId: string,
): Promise<boolean> {
  return callRpc(db, "refuse_due_reminders", { p_workshop_id: workshopId, p_due_id: dueId });
}
