import { getToday } from "@/lib/analytics";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute({ actor: "member", cache: "private" }, (ctx) => getToday(ctx));
