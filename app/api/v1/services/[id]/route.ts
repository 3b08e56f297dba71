import { z } from "zod";
import { idParam } from "@/lib/core/ids";
import { defineRoute } from "@/lib/server/define-route";
import { saveFact } from "@/lib/workshops";

/** Puts a service in the place of the one with this number. */
export const PUT = defineRoute(
  { actor: "program", cache: "never", params: idParam, body: z.unknown() },
  async (ctx, { params, body }) => ({ id: await saveFact(ctx, "service", body, params.id) }),
);
