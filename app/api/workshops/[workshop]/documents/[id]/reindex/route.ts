import { idParam } from "@/lib/core/ids";
import { reindexDocument } from "@/lib/knowledge";
import { defineRoute } from "@/lib/server/define-route";

export const POST = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  (ctx, { params }) => reindexDocument(ctx, params.id),
);
