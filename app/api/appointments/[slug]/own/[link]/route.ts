import { changeOwnAppointment, getOwnAppointment } from "@/lib/appointments";
import { appointmentLink, ownChange } from "@/lib/appointments/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

export const GET = defineRoute(
  { actor: "public", cache: "never", params: appointmentLink },
  (ctx, { params }) =>
    getOwnAppointment(ctx, runtime().appointmentLinks.verify(ctx.workshopId, params.link)),
);

export const PATCH = defineRoute(
  { actor: "public", cache: "never", params: appointmentLink, body: ownChange },
  (ctx, { params, body }) =>
    changeOwnAppointment(ctx, runtime().appointmentLinks.verify(ctx.workshopId, params.link), body),
);
