import { idParam } from "@/lib/core/ids";
import { exportContact } from "@/lib/privacy";
import { defineRoute } from "@/lib/server/define-route";

/** A file, so that the owner can hand it on as it is. */
export const GET = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  async (ctx, { params }) =>
    new Response(JSON.stringify(await exportContact(ctx, params.id), null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="contact-${params.id}.json"`,
      },
    }),
);
