import { csvFile } from "@/lib/http/csv-file";
import { xlsxFile } from "@/lib/http/xlsx-file";
import { exportLeads } from "@/lib/leads";
import { leadExport } from "@/lib/leads/schemas";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";

export const GET = defineRoute(
  { actor: "member", cache: "never", query: leadExport },
  async (ctx, { query: { format, ...filter } }) => {
    const table = await exportLeads(await withWorkshop(ctx), filter);
    const name = `${ctx.workshopSlug}-leads.${format}`;
    return format === "csv" ? csvFile(name, table) : await xlsxFile(name, table);
  },
);
