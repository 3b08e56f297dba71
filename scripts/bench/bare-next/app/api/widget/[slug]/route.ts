import { defineRoute } from "@/lib/server/define-route";
import { buildWidgetConfig } from "@/lib/workshops";

/** The product's route, word for word; only the proxy in front of it is another. */
export const GET = defineRoute({ actor: "public", cache: "publicShort" }, (ctx) =>
  buildWidgetConfig(ctx.workshop, ctx.now()),
);
