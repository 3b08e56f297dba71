import { resolve } from "node:path";
import { startEnv } from "@/lib/env/start";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { importFiles } from "./import/import-files";
import { reachBackend } from "./start/reach-backend";
import { explained, StartFailure } from "./start/failure";
import { runScript } from "./start/run-script";

await runScript(async (processes) => {
  const env = explained(() => startEnv());
  const names = process.argv.slice(2);
  if (names.length === 0) {
    throw new StartFailure("No file was named: npm run workshop:import -- FILE...");
  }
  const files = names.map((name) => resolve(env.INIT_CWD ?? ".", name));
  const { url, secretKey } = await reachBackend(processes, env);
  await importFiles(createRestDb({ url, key: secretKey }), files, (file, workshop) => {
    console.log(`${file}: ${workshop.slug} was ${workshop.isCreated ? "created" : "updated"}`);
  });
  return 0;
});
