import { startBackend, type BackendServer } from "./backend-server";
import type { Processes } from "./processes";
import { runTask } from "./run-task";
import { startWebServer, type WebServer } from "./web-server";
import { startWorker } from "./worker";

/** How a script reaches the backend with all rights. */
export type Connection = { url: string; secretKey: string };

export type PreparedBackend = { server: BackendServer; secretKey: string; hasDemoLogins: boolean };

/** What is to be started, with every choice made and every check done. */
export type PreparedInstallation = {
  mode: WebServer["mode"];
  host: string;
  port: number;
  siteUrl: string;
  /** Of the web server and the worker. */
  webEnv: Record<string, string>;
  /** Whether everything is built from the sources as they are. */
  isBuilt: boolean;
  /** Null where the environment names a Supabase. */
  backend: PreparedBackend | null;
};

export type Installation = {
  /** The web server's address on this machine. */
  url: string;
  /** Null where there are no demo logins. */
  demoPassword: string | null;
};

/**
 * Starts what was prepared, step by step, and returns when it answers. It stays for as long as the product runs: what takes memory is
 * done by tasks, in processes that end. `fill` fills the backend before the web server starts; without it the demo is imported.
 */
export async function openPrepared(
  processes: Processes,
  prepared: PreparedInstallation,
  fill?: (connection: Connection) => Promise<void>,
): Promise<Installation> {
  const { backend, webEnv, isBuilt, ...web } = prepared;
  let demoPassword: string | null = null;
  if (backend !== null) {
    const url = await startBackend(processes, backend.server);
    const connection = { url, secretKey: backend.secretKey };
    if (fill) await fill(connection);
    else {
      const { hasDemoLogins, server } = backend;
      const demo = { connection, dataDir: server.dataDir, hasDemoLogins };
      demoPassword = await runTask(processes, "import-demo", demo);
    }
  }
  if (!isBuilt) await runTask(processes, "build-product", { mode: web.mode });
  const url = await startWebServer(processes, { ...web, env: webEnv });
  startWorker(processes, webEnv);
  return { url, demoPassword };
}
