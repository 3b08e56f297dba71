import { defineRoute } from "@/lib/server/define-route";
import { getWidgetSecret } from "@/lib/workshops";

export const GET = defineRoute({ actor: "member", cache: "never" }, async (ctx) => ({
  secret: await getWidgetSecret(ctx),
}));
