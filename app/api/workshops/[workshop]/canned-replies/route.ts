import { defineRoute } from "@/lib/server/define-route";
import { listCannedReplies } from "@/lib/workshops";

export const GET = defineRoute({ actor: "member", cache: "private" }, (ctx) =>
  listCannedReplies(ctx),
);
