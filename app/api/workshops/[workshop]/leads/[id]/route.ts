import { idParam } from "@/lib/core/ids";
import { getLead, updateLead } from "@/lib/leads";
import { leadPatch } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam },
  (ctx, { params }) => getLead(ctx, params.id),
);

export const PATCH = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: leadPatch },
  (ctx, { params, body }) => updateLead(ctx, params.id, body),
);
