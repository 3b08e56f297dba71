import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";
import { suggestToMember } from "@/lib/server/suggest-to-member";

export const GET = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  (ctx, { params }) => suggestToMember(ctx, params.id),
);
