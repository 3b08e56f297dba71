import { sendTestPush } from "@/lib/notifications";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute({ actor: "member", cache: "never" }, async (ctx) => ({
  browsers: await sendTestPush(ctx),
}));
