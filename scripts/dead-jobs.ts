import { startEnv } from "@/lib/env/start";
import { listDeadJobs, replayDeadJobs } from "@/lib/queue/dead-jobs";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { reachBackend } from "./start/reach-backend";
import { explained } from "./start/failure";
import { runScript } from "./start/run-script";

const shownMax = 100;

await runScript(async (processes) => {
  const { url, secretKey } = await reachBackend(
    processes,
    explained(() => startEnv()),
  );
  const db = createRestDb({ url, key: secretKey });
  if (process.argv.includes("--replay")) {
    console.log(`${await replayDeadJobs(db)} jobs are queued anew`);
    return 0;
  }
  const dead = await listDeadJobs(db, shownMax);
  for (const { diedAt, name, workshopId, reason, payload } of dead) {
    console.log(`${diedAt}  ${name}  ${workshopId}  ${reason}  ${JSON.stringify(payload)}`);
  }
  console.log(
    dead.length === 0
      ? "No job failed for good"
      : `${dead.length} latest; npm run jobs:dead -- --replay queues all of them anew`,
  );
  return 0;
});
