import { updateAppointment } from "@/lib/appointments";
import { appointmentPatch } from "@/lib/appointments/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";

export const PATCH = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: appointmentPatch },
  async (ctx, { params, body }) => updateAppointment(await withWorkshop(ctx), params.id, body),
);
