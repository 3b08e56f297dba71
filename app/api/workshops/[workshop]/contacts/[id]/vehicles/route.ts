import { saveVehicle } from "@/lib/contacts";
import { vehicleInput } from "@/lib/contacts/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: vehicleInput },
  async (ctx, { params, body }) =>
    saveVehicle(await withWorkshop(ctx), { contactId: params.id, vehicleId: null }, body),
);
