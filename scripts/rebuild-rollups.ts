import { rebuildRollups } from "@/lib/analytics";
import { startEnv } from "@/lib/env/start";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { explained } from "./start/failure";
import { reachBackend } from "./start/reach-backend";
import { runScript } from "./start/run-script";

await runScript(async (processes) => {
  const env = explained(() => startEnv());
  const { url, secretKey } = await reachBackend(processes, env);
  const db = createRestDb({ url, key: secretKey });
  const { workshops, events, sums, wrong } = await rebuildRollups({ db });
  console.log(`${workshops} workshops: ${events} events held against ${sums} sums`);
  console.log(
    wrong === 0 ? "Rollups equal their events" : `${wrong} sums were wrong and are right now`,
  );
  return 0;
});
