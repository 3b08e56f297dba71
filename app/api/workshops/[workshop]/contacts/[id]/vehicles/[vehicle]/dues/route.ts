import { saveDue } from "@/lib/contacts";
import { dueInput, duePlace } from "@/lib/contacts/schemas";
import { defineRoute } from "@/lib/server/define-route";

const params = duePlace.omit({ due: true });

export const POST = defineRoute(
  { actor: "member", cache: "never", params, body: dueInput },
  (ctx, { params: { id, vehicle }, body }) =>
    saveDue(ctx, { contactId: id, vehicleId: vehicle, dueId: null }, body),
);
