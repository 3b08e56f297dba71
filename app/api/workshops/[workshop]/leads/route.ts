import { addLead, listLeads } from "@/lib/leads";
import { leadFilter, memberLeadInput } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";

export const GET = defineRoute(
  { actor: "member", cache: "private", query: leadFilter },
  (ctx, { query }) => listLeads(ctx, query),
);

export const POST = defineRoute(
  { actor: "member", cache: "never", body: memberLeadInput },
  async (ctx, { body }) =>
    Response.json(await addLead(await withWorkshop(ctx), body), { status: 201 }),
);
