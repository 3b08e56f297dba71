import { z } from "zod";
import { undoMerge } from "@/lib/contacts";
import { defineRoute } from "@/lib/server/define-route";

export const DELETE = defineRoute(
  { actor: "member", cache: "never", params: z.object({ id: z.uuid(), merge: z.uuid() }) },
  (ctx, { params }) => undoMerge(ctx, params.merge),
);
