import { idParam } from "@/lib/core/ids";
import { acceptPriceProposal } from "@/lib/knowledge";
import { acceptedPrice } from "@/lib/knowledge/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: acceptedPrice },
  (ctx, { params, body }) => acceptPriceProposal(ctx, params.id, body),
);
