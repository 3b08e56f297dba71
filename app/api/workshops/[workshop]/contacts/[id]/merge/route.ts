import { mergeContacts } from "@/lib/contacts";
import { mergeInput } from "@/lib/contacts/schemas";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: mergeInput },
  (ctx, { params, body }) => mergeContacts(ctx, params.id, body.contactId),
);
