import { toV1Appointment } from "@/lib/api-keys";
import { getCalendar } from "@/lib/appointments";
import { appointmentRange } from "@/lib/appointments/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";

/** Appointments of a span of at most six weeks; of the next seven days where none is named. */
export const GET = defineRoute(
  { actor: "program", cache: "never", query: appointmentRange },
  async (ctx, { query }) => {
    const { appointments } = await getCalendar(await withWorkshop(ctx), query);
    return { rows: appointments.map(toV1Appointment) };
  },
);
