import { idParam } from "@/lib/core/ids";
import { eraseContact } from "@/lib/privacy";
import { defineRoute } from "@/lib/server/define-route";

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params: idParam },
  (ctx, { params }) => eraseContact(ctx, params.id),
);
