import { idParam } from "@/lib/core/ids";
import { deleteDocument, setDocumentActive } from "@/lib/knowledge";
import { documentPatch } from "@/lib/knowledge/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const PATCH = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: documentPatch },
  (ctx, { params, body }) => setDocumentActive(ctx, params.id, body.isActive),
);

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  (ctx, { params }) => deleteDocument(ctx, params.id),
);
