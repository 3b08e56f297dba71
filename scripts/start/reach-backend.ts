import { resolve } from "node:path";
import type { StartEnv } from "@/lib/env/start";
import { findRunningBackend, startBackend } from "./backend-server";
import { StartFailure } from "./failure";
import type { Connection } from "./installation";
import type { Processes } from "./processes";

/** The configured backend: hosted Supabase, the one that runs on the data folder, or one started for this command. */
export async function reachBackend(processes: Processes, env: StartEnv): Promise<Connection> {
  if (env.SUPABASE_URL !== undefined) return hosted(env.SUPABASE_URL, env.SUPABASE_SECRET_KEY);
  const dataDir = resolve(env.DATA_DIR);
  const backend =
    (await findRunningBackend(dataDir)) ??
    (await startBackend(processes, {
      dataDir,
      port: env.BACKEND_PORT ?? null,
      siteUrl: env.SITE_URL ?? `http://localhost:${env.PORT}`,
    }));
  return { url: backend.url, secretKey: backend.keys.secretKey };
}

function hosted(url: string, secretKey: string | undefined): Connection {
  if (secretKey === undefined) {
    throw new StartFailure("Wrong environment. SUPABASE_SECRET_KEY: is needed with SUPABASE_URL.");
  }
  return { url, secretKey };
}
