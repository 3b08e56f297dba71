import { z } from "zod";
import { resendMessage } from "@/lib/channels";
import { defineRoute } from "@/lib/server/define-route";

const params = z.object({ id: z.uuid(), message: z.uuid() });

export const POST = defineRoute(
  { actor: "member", cache: "never", params },
  (ctx, { params: { message } }) => resendMessage(ctx, message),
);
