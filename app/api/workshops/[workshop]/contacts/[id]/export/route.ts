import { idParam } from "@/lib/core/ids";
import { jsonFile } from "@/lib/http/json-file";
import { exportContact } from "@/lib/privacy";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  async (ctx, { params }) =>
    jsonFile(`contact-${params.id}.json`, await exportContact(ctx, params.id)),
);
