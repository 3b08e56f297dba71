import { z } from "zod";
import { toV1Service } from "@/lib/api-keys";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";
import { listPricedServices, saveFact } from "@/lib/workshops";

/** The price list of today, in the workshop's own order. */
export const GET = defineRoute({ actor: "program", cache: "never" }, async (ctx) => ({
  rows: (await listPricedServices(await withWorkshop(ctx))).map(toV1Service),
}));

/** Adds a service; the rules are those of the workshop file. */
export const POST = defineRoute(
  { actor: "program", cache: "never", body: z.unknown() },
  async (ctx, { body }) =>
    Response.json({ id: await saveFact(ctx, "service", body, null) }, { status: 201 }),
);
