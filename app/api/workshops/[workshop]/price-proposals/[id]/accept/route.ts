import { idParam } from "@/lib/core/ids";
import { acceptPriceProposal } from "@/lib/knowledge";
import { acceptedPrice } from "@/lib/knowledge/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam, body: acceptedPrice },
  async (ctx, { params, body }) => {
    await acceptPriceProposal(ctx, params.id, body);
    // The next answer already names the new price.
    runtime().workshopContexts.invalidate(ctx.workshopSlug);
  },
);
