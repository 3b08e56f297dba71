import { updateAppointment } from "@/lib/appointments";
import { appointmentPatch } from "@/lib/appointments/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const PATCH = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: appointmentPatch },
  (ctx, { params, body }) => updateAppointment(ctx, params.id, body),
);
