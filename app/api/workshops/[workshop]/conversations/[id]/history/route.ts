import { getCustomerHistory } from "@/lib/conversations";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", params: idParam },
  (ctx, { params }) => getCustomerHistory(ctx, params.id),
);
