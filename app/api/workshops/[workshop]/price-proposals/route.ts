import { listPriceProposals } from "@/lib/knowledge";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute({ actor: "member", cache: "private" }, (ctx) =>
  listPriceProposals(ctx),
);
