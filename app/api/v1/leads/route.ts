import { toV1Lead } from "@/lib/api-keys";
import { listLeads } from "@/lib/leads";
import { leadPage } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";

/** Requests, newest first. */
export const GET = defineRoute(
  { actor: "program", cache: "never", query: leadPage },
  async (ctx, { query }) => {
    const page = await listLeads(ctx, { ...query, view: "all", mine: false });
    return { ...page, rows: page.rows.map(toV1Lead) };
  },
);
