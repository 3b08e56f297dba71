import { createServer } from "node:http";
import { createPool } from "@/lib/supabase/create-pool";

const [databaseUrl = ""] = process.argv.slice(2);
const pool = createPool({
  url: databaseUrl,
  size: 10,
  idleTimeoutMs: 30_000,
  connectTimeoutMs: 5_000,
});
const fixed = JSON.stringify({ name: "Kfz Bench", locale: "de", text: "x".repeat(400) });

/** What one would write first: four questions one after the other, for every request. */
async function askFourTimes(slug: string): Promise<string> {
  const [workshop] = await pool.unsafe("select * from public.workshops where slug = $1", [slug]);
  const parts: unknown[] = [workshop];
  for (const table of ["opening_hours", "closures", "services"]) {
    const rows = await pool.unsafe(`select * from public.${table} where workshop_id = $1`, [
      workshop?.["id"],
    ]);
    parts.push({ [table]: rows });
  }
  return JSON.stringify(parts);
}

const server = createServer(async (request, response) => {
  const slug = /^\/naive\/([\w-]+)$/.exec(request.url ?? "")?.[1];
  const body = slug === undefined ? fixed : await askFourTimes(slug);
  const calls = slug === undefined ? 0 : 4;
  response.writeHead(200, {
    "content-type": "application/json",
    "server-timing": `db;desc="${calls} calls"`,
  });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
