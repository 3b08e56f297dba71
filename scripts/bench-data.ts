import { parseArgs } from "node:util";
import { readMigrations } from "@/lib/embedded-backend";
import { openCopy } from "@/lib/supabase/open-copy";
import { fillData } from "./bench/data/fill";
import { startMigrated } from "./bench/data/start-migrated";
import { readDataArgs } from "./bench/data/read-args";
import { runScript } from "./start/run-script";

await runScript(async () => {
  const { values } = parseArgs({
    options: Object.fromEntries(
      [
        "workshops",
        "conversations",
        "messages",
        "leads",
        "appointments",
        "scale",
        "seed",
        "url",
      ].map((name) => [name, { type: "string" as const }]),
    ),
  });
  const { size, seed, url } = readDataArgs(values);
  await startMigrated(url, await readMigrations("supabase/migrations"));
  const door = openCopy(url);
  const begun = performance.now();
  try {
    await fillData(door, { size, seed, tell: (line) => console.log(`  ${line}`) });
  } finally {
    await door.close();
  }
  console.log(`Filled in ${((performance.now() - begun) / 1_000).toFixed(0)} s.`);
  return 0;
});
