import { addAppointment, getCalendar } from "@/lib/appointments";
import { appointmentRange, memberBookingInput } from "@/lib/appointments/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";

export const GET = defineRoute(
  { actor: "member", cache: "private", query: appointmentRange },
  async (ctx, { query }) => getCalendar(await withWorkshop(ctx), query),
);

export const POST = defineRoute(
  { actor: "member", cache: "never", body: memberBookingInput },
  async (ctx, { body }) =>
    Response.json(await addAppointment(await withWorkshop(ctx), body), { status: 201 }),
);
