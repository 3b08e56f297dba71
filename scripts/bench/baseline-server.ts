import { createServer } from "node:http";
import { openPostgres } from "@/lib/embedded-backend";

const [databaseUrl = ""] = process.argv.slice(2);
const database = openPostgres({
  url: databaseUrl,
  poolSize: 10,
  idleTimeoutMs: 30_000,
  connectTimeoutMs: 5_000,
  statementTimeoutMs: 8_000,
});
const fixed = JSON.stringify({ name: "Kfz Bench", locale: "de", text: "x".repeat(400) });

/** What one would write first: four questions one after the other, for every request. */
async function askFourTimes(slug: string): Promise<string> {
  const [workshop] = await database.query("select * from public.workshops where slug = $1", [slug]);
  const parts = [workshop];
  for (const table of ["opening_hours", "closures", "services"]) {
    const rows = await database.query(`select * from public.${table} where workshop_id = $1`, [
      workshop?.["id"],
    ]);
    parts.push({ [table]: rows });
  }
  return JSON.stringify(parts);
}

const server = createServer(async (request, response) => {
  const slug = /^\/naive\/([\w-]+)$/.exec(request.url ?? "")?.[1];
  const body = slug === undefined ? fixed : await askFourTimes(slug);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
