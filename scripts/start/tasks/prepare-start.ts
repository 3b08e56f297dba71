import { isLoopback } from "@/lib/core/loopback";
import { startEnv } from "@/lib/env/start";
import { explained } from "../failure";
import { freePort } from "../ports";
import { prepareInstallation } from "../prepare-installation";
import { databaseWish } from "../database-wish";
import { performTask } from "./perform-task";

await performTask("prepare-start", async ({ mode }) => {
  const env = explained(() => startEnv());
  const port = env.PORT === 0 ? await freePort() : env.PORT;
  const siteUrl = env.SITE_URL ?? `http://localhost:${port}`;
  const isLocal = isLoopback(env.HOST) && isLoopback(new URL(siteUrl).hostname);
  const prepared = await prepareInstallation({
    mode,
    host: env.HOST,
    port,
    siteUrl,
    dataDir: env.SUPABASE_URL === undefined ? env.DATA_DIR : null,
    hasDemoLogins: env.DEMO_LOGINS ? env.DEMO_LOGINS === "on" : isLocal,
    backendPort: env.BACKEND_PORT ?? null,
    database: databaseWish(env),
  });
  return { prepared, isLocal };
});
