import { zipFile } from "@/lib/http/zip-file";
import { exportWorkshop } from "@/lib/privacy";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute({ actor: "member", cache: "never" }, async (ctx) =>
  zipFile(`${ctx.workshopSlug}-export.zip`, await exportWorkshop(ctx)),
);
