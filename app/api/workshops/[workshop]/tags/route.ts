import { listTags } from "@/lib/conversations";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute({ actor: "member", cache: "private" }, (ctx) => listTags(ctx));
