import { getContact, updateContact } from "@/lib/contacts";
import { contactPatch } from "@/lib/contacts/schemas";
import { idParam } from "@/lib/core/ids";
import { eraseContact } from "@/lib/privacy";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam },
  (ctx, { params }) => getContact(ctx, params.id),
);

export const PATCH = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: contactPatch },
  async (ctx, { params, body }) => updateContact(await withWorkshop(ctx), params.id, body),
);

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  (ctx, { params }) => eraseContact(ctx, params.id),
);
