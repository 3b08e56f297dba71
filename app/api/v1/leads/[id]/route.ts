import { toV1Lead } from "@/lib/api-keys";
import { idParam } from "@/lib/core/ids";
import { getLead, updateLead } from "@/lib/leads";
import { leadPatch } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "program", cache: "never", params: idParam },
  async (ctx, { params }) => toV1Lead((await getLead(ctx, params.id)).lead),
);

export const PATCH = defineRoute(
  { actor: "program", cache: "never", params: idParam, body: leadPatch },
  async (ctx, { params, body }) => toV1Lead(await updateLead(ctx, params.id, body)),
);
