import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";
import { tellMemberTypes } from "@/lib/server/tell-typing";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  (ctx, { params }) => tellMemberTypes(ctx, params.id),
);
