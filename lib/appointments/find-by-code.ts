import { z } from "zod";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { BookingContext } from "./booking-context";
import { appointmentStatus } from "./schemas";

const dayMs = 86_400_000;
/** A car that is not fetched for longer is no matter for a chat any more. */
const daysBack = 60;

const found = z
  .object({ id: z.uuid(), status: appointmentStatus, starts_at: z.string() })
  .transform(({ starts_at, ...rest }) => ({ ...rest, startsAt: starts_at }));

/** How far an appointment is. */
export type AppointmentState = z.infer<typeof found>;

/** The appointment of a car whose code somebody shows, by `codeOf` of each; null where none has it, whatever the plate. */
export async function findByCode(
  ctx: Pick<BookingContext, "db" | "now" | "workshop">,
  { plate, code }: { plate: string; code: string },
  codeOf: (appointmentId: string) => string,
): Promise<AppointmentState | null> {
  const rows = await callRpc(ctx.db, "find_appointments_of_plate", {
    p_workshop_id: ctx.workshop.workshop.id,
    p_plate: plate,
    p_since: new Date(ctx.now().getTime() - daysBack * dayMs).toISOString(),
  });
  return (
    z
      .array(found)
      .parse(rows)
      .find(({ id }) => codeOf(id) === code) ?? null
  );
}
