import { writeFileSync } from "node:fs";
import { childProcessEnv } from "@/lib/env/child-process";
import type { Processes } from "./processes";
import { backendAddressFile } from "./running-backend";
import { printDetail, runStep } from "./steps";
import { waitUntilReady } from "./wait-until-ready";

/** A backend whose folder, keys and port are there. */
export type BackendServer = {
  dataDir: string;
  port: number;
  /** Where the links in its mails lead. */
  siteUrl: string;
  /** Variables on top of our own. */
  env: Record<string, string>;
};

const readyTimeoutMs = 120_000;

/** Starts the embedded backend on its data folder, waits until every migration is in, and returns its address. */
export async function startBackend(processes: Processes, server: BackendServer): Promise<string> {
  const { dataDir, port, siteUrl, env } = server;
  const url = `http://127.0.0.1:${port}`;
  await runStep("Start the backend", async () => {
    processes.start({
      name: "backend",
      module: "dist/programs/backend.mjs",
      env: childProcessEnv({
        DATA_DIR: dataDir,
        BACKEND_PORT: String(port),
        SITE_URL: siteUrl,
        // Most of its memory is the database's own; this is 60 MB of the rest (measured on Node 26).
        NODE_OPTIONS: "--max-semi-space-size=2",
        ...env,
      }),
      onLine: printDetail,
      saysWhy: true,
    });
    await Promise.race([
      waitUntilReady("backend", `${url}/healthz`, readyTimeoutMs),
      processes.failed,
    ]);
  });
  writeFileSync(backendAddressFile(dataDir), url);
  return url;
}
