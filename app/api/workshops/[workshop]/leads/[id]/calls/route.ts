import { idParam } from "@/lib/core/ids";
import { recordCall } from "@/lib/leads";
import { callInput } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: callInput },
  (ctx, { params, body }) => recordCall(ctx, params.id, body),
);
