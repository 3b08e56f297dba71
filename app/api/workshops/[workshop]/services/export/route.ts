import { csvFile } from "@/lib/http/csv-file";
import { xlsxFile } from "@/lib/http/xlsx-file";
import { defineRoute } from "@/lib/server/define-route";
import { withWorkshop } from "@/lib/server/with-workshop";
import { exportServices } from "@/lib/workshops";
import { tableFormat } from "@/lib/workshops/schemas";

export const GET = defineRoute(
  { actor: "member", cache: "never", query: tableFormat },
  async (ctx, { query: { format } }) => {
    const table = await exportServices(await withWorkshop(ctx));
    const name = `${ctx.workshopSlug}-services.${format}`;
    return format === "csv" ? csvFile(name, table) : await xlsxFile(name, table);
  },
);
