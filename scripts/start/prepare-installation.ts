import { join, resolve } from "node:path";
import { childProcessEnv } from "@/lib/env/child-process";
import { parseServerEnv } from "@/lib/env/server";
import { explained } from "./failure";
import type { PreparedBackend, PreparedInstallation } from "./open-prepared";
import { requireFreePort } from "./ports";
import { prepareBackend, type BackendPlan } from "./prepare-backend";
import { isBuilt } from "./build-stamp";
import { hashSources } from "./source-hash";

export type InstallationPlan = {
  mode: PreparedInstallation["mode"];
  host: string;
  port: number;
  /** Where people reach the site, for links in mails. */
  siteUrl: string;
  /** Where the embedded backend keeps its data; null uses the Supabase that the environment names. */
  dataDir: string | null;
  backendPort: number | null;
  /** How the data folder's database is chosen. @default what the folder has, else Postgres where it runs */
  database?: Pick<BackendPlan, "database" | "needsVectors" | "hasOtherServer">;
  /** Whether the demo workshops get logins with a known password. @default true */
  hasDemoLogins?: boolean;
  /** Keeps other databases that the environment names out of it. @default false */
  isIsolated?: boolean;
  /** Variables for the web server and the worker only, such as a frozen clock. */
  webEnv?: Record<string, string>;
};

/** Checks everything that can be checked before anything runs, and says what is to be started. */
export async function prepareInstallation(plan: InstallationPlan): Promise<PreparedInstallation> {
  const { mode, host, port, siteUrl } = plan;
  await requireFreePort(port, host, "PORT");
  const embedded = plan.dataDir === null ? null : await prepareEmbedded(plan, plan.dataDir);
  const webEnv = { PORT: String(port), SITE_URL: siteUrl, ...embedded?.webEnv, ...plan.webEnv };
  explained(() => parseServerEnv(childProcessEnv(webEnv)));
  return {
    mode,
    host,
    port,
    siteUrl,
    webEnv,
    isBuilt: mode === "production" && isBuilt(hashSources(".")),
    backend: embedded?.backend ?? null,
  };
}

async function prepareEmbedded(
  { siteUrl, backendPort, database, isIsolated = false, hasDemoLogins = true }: InstallationPlan,
  folder: string,
): Promise<{ backend: PreparedBackend; webEnv: Record<string, string> }> {
  const dataDir = resolve(folder);
  const { server, keys, databaseUrl } = await prepareBackend({
    ...database,
    dataDir,
    port: backendPort,
    siteUrl,
    env: isIsolated ? { DATABASE_URL: "" } : {},
  });
  return {
    backend: { server, hasDemoLogins, secretKey: keys.secretKey },
    webEnv: {
      ...(isIsolated ? { SUPABASE_DB_URL: "" } : {}),
      SUPABASE_URL: `http://127.0.0.1:${server.port}`,
      SUPABASE_PUBLISHABLE_KEY: keys.publishableKey,
      SUPABASE_SECRET_KEY: keys.secretKey,
      SUPABASE_JWT_SECRET: keys.jwtSecret,
      // Database calls take the pool past HTTP.
      ...(databaseUrl !== null && { SUPABASE_DB_URL: databaseUrl }),
      EMBEDDED_DATA_DIR: dataDir,
      DEV_MAILBOX_FILE: join(dataDir, "mails.jsonl"),
    },
  };
}
