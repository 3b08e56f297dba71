import { defineRoute } from "@/lib/server/define-route";
import { runtime } from "@/lib/server/runtime";
import { buildWidgetConfig } from "@/lib/workshops";

export const GET = defineRoute({ actor: "public", cache: "publicShort" }, (ctx) =>
  buildWidgetConfig(ctx.workshop, ctx.now(), `${runtime().site}/privacy#chat`),
);
