import { idParam } from "@/lib/core/ids";
import { jsonFile } from "@/lib/http/json-file";
import { exportConversation } from "@/lib/privacy";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  async (ctx, { params }) =>
    jsonFile(`conversation-${params.id}.json`, await exportConversation(ctx, params.id)),
);
