import { join, resolve } from "node:path";
import { childProcessEnv } from "@/lib/env/child-process";
import { parseServerEnv } from "@/lib/env/server";
import { startBackend } from "./backend-server";
import { buildIfStale, buildWidgetStep } from "./build-product";
import { importDemo } from "./demo";
import { explained } from "./failure";
import { requireFreePort } from "./ports";
import type { Processes } from "./processes";
import { startWebServer, type WebServer } from "./web-server";
import { startWorker } from "./worker";

export type InstallationPlan = {
  mode: WebServer["mode"];
  host: string;
  port: number;
  /** Where people reach the site, for links in mails. */
  siteUrl: string;
  /** Where the embedded backend keeps its data; null uses the Supabase that the environment names. */
  dataDir: string | null;
  backendPort: number | null;
  /** Whether the demo workshops get logins with a known password. @default true */
  hasDemoLogins?: boolean;
  /** Keeps other databases that the environment names out of it. @default false */
  isIsolated?: boolean;
  /** Fills the backend before the web server starts; without it the demo is imported. */
  fill?: (connection: Connection) => Promise<void>;
  /** Variables for the web server only, such as a frozen clock. */
  webEnv?: Record<string, string>;
};

/** How a script reaches the backend with all rights. */
export type Connection = { url: string; secretKey: string };

export type Installation = {
  /** The web server's address on this machine. */
  url: string;
  /** Null where there are no demo logins. */
  demoPassword: string | null;
};

/** Brings up everything the product needs, step by step, and returns when it answers. */
export async function openInstallation(
  processes: Processes,
  plan: InstallationPlan,
): Promise<Installation> {
  const { mode, host, port, siteUrl } = plan;
  await requireFreePort(port, host, "PORT");
  const backend = await openBackend(processes, plan);
  const webEnv = { PORT: String(port), SITE_URL: siteUrl, ...backend.webEnv, ...plan.webEnv };
  explained(() => parseServerEnv(childProcessEnv(webEnv)));
  await (mode === "production" ? buildIfStale(processes) : buildWidgetStep());
  const url = await startWebServer(processes, { mode, host, port, siteUrl, env: webEnv });
  startWorker(processes, webEnv);
  return { url, demoPassword: backend.demoPassword };
}

type OpenBackend = { webEnv: Record<string, string>; demoPassword: string | null };

async function openBackend(processes: Processes, plan: InstallationPlan): Promise<OpenBackend> {
  if (plan.dataDir === null) return { webEnv: {}, demoPassword: null };
  const dataDir = resolve(plan.dataDir);
  const { url, keys } = await startBackend(processes, {
    dataDir,
    port: plan.backendPort,
    siteUrl: plan.siteUrl,
    env: plan.isIsolated ? { DATABASE_URL: "" } : {},
  });
  const connection = { url, secretKey: keys.secretKey };
  const { hasDemoLogins = true } = plan;
  const demoPassword = plan.fill ? null : await importDemo(connection, { dataDir, hasDemoLogins });
  await plan.fill?.(connection);
  return {
    demoPassword,
    webEnv: {
      ...(plan.isIsolated ? { SUPABASE_DB_URL: "" } : {}),
      SUPABASE_URL: url,
      SUPABASE_PUBLISHABLE_KEY: keys.publishableKey,
      SUPABASE_SECRET_KEY: keys.secretKey,
      SUPABASE_JWT_SECRET: keys.jwtSecret,
      DEV_MAILBOX_FILE: join(dataDir, "mails.jsonl"),
    },
  };
}
