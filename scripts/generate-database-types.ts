import { readFile, writeFile } from "node:fs/promises";
import { describeDrift } from "./database-types/describe-drift";
import { generateDatabaseTypes } from "./database-types/generate";

const file = "lib/supabase/database.types.ts";
const made = await generateDatabaseTypes();

if (process.argv.includes("--check")) {
  const drift = describeDrift(await readFile(file, "utf8").catch(() => ""), made);
  if (drift) {
    console.error(`${file} does not match supabase/migrations; run "npm run db:types".\n${drift}`);
    process.exitCode = 1;
  }
} else {
  await writeFile(file, made);
  console.log(`${file} written`);
}
