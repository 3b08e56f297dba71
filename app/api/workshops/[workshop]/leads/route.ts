import { listLeads } from "@/lib/leads";
import { leadFilter } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";

export const GET = defineRoute(
  { actor: "member", cache: "private", query: leadFilter },
  (ctx, { query }) => listLeads(ctx, query),
);
