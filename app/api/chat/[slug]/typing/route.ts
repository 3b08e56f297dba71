import { defineRoute } from "@/lib/server/define-route";
import { tellVisitorTypes } from "@/lib/server/tell-typing";

export const POST = defineRoute({ actor: "visitor", cache: "never" }, (ctx) =>
  tellVisitorTypes(ctx),
);
