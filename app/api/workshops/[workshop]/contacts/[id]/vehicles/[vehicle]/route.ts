import { z } from "zod";
import { deleteVehicle, saveVehicle } from "@/lib/contacts";
import { vehicleInput } from "@/lib/contacts/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";

const params = z.object({ id: z.uuid(), vehicle: z.uuid() });

export const PUT = defineRoute(
  { actor: "member", cache: "never", params, body: vehicleInput },
  async (ctx, { params: { id, vehicle }, body }) =>
    saveVehicle(await withWorkshop(ctx), { contactId: id, vehicleId: vehicle }, body),
);

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params },
  (ctx, { params: { id, vehicle } }) => deleteVehicle(ctx, { contactId: id, vehicleId: vehicle }),
);
