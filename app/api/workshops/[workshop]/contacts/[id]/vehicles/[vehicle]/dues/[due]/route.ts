import { deleteDue, saveDue } from "@/lib/contacts";
import { dueInput, duePlace } from "@/lib/contacts/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const PUT = defineRoute(
  { actor: "member", cache: "never", params: duePlace, body: dueInput },
  (ctx, { params: { id, vehicle, due }, body }) =>
    saveDue(ctx, { contactId: id, vehicleId: vehicle, dueId: due }, body),
);

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params: duePlace },
  (ctx, { params: { id, vehicle, due } }) =>
    deleteDue(ctx, { contactId: id, vehicleId: vehicle, dueId: due }),
);
