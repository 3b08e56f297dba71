import { resolve } from "node:path";
import { readOrCreateKeys } from "@/lib/embedded-backend/keys";
import type { StartEnv } from "@/lib/env/start";
import { startBackend } from "./backend-server";
import { databaseWish } from "./database-wish";
import { explained, StartFailure } from "./failure";
import type { Connection } from "./open-prepared";
import { prepareBackend } from "./prepare-backend";
import type { Processes } from "./processes";
import { findRunningBackend } from "./running-backend";

/** The configured backend: hosted Supabase, the one that runs on the data folder, or one started for this command. */
export async function reachBackend(processes: Processes, env: StartEnv): Promise<Connection> {
  if (env.SUPABASE_URL !== undefined) return hosted(env.SUPABASE_URL, env.SUPABASE_SECRET_KEY);
  const dataDir = resolve(env.DATA_DIR);
  const running = await findRunningBackend(dataDir);
  if (running !== null) {
    return { url: running, secretKey: explained(() => readOrCreateKeys(dataDir)).secretKey };
  }
  const { server, keys } = await prepareBackend({
    ...databaseWish(env),
    dataDir,
    port: env.BACKEND_PORT ?? null,
    siteUrl: env.SITE_URL ?? `http://localhost:${env.PORT}`,
  });
  return { url: await startBackend(processes, server), secretKey: keys.secretKey };
}

function hosted(url: string, secretKey: string | undefined): Connection {
  if (secretKey === undefined) {
    throw new StartFailure("Wrong environment. SUPABASE_SECRET_KEY: is needed with SUPABASE_URL.");
  }
  return { url, secretKey };
}
