import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOrCreateKeys, type BackendKeys } from "@/lib/embedded-backend";
import { childProcessEnv } from "@/lib/env/child-process";
import { checkDataFolder } from "./check-data-folder";
import { explained } from "./failure";
import { freePort, preferPort, requireFreePort } from "./ports";
import type { Processes } from "./processes";
import { printDetail, runStep } from "./steps";
import { waitUntilReady } from "./wait-until-ready";

export type BackendServer = {
  dataDir: string;
  /** Null lets it be the usual one, or any free one where that is taken. */
  port: number | null;
  /** Where the links in its mails lead. */
  siteUrl: string;
  /** Variables on top of our own. */
  env?: Record<string, string>;
};

export type Backend = { url: string; keys: BackendKeys };

const usualPort = 54_321;
const readyTimeoutMs = 120_000;

/** Starts the embedded backend on its data folder and waits until every migration is in. */
export async function startBackend(processes: Processes, server: BackendServer): Promise<Backend> {
  const { dataDir, siteUrl } = server;
  checkDataFolder(dataDir);
  const keys = explained(() => readOrCreateKeys(dataDir));
  const port = await choosePort(server.port);
  const url = `http://127.0.0.1:${port}`;
  await runStep("Start the backend", async () => {
    processes.start({
      name: "backend",
      module: "scripts/backend.ts",
      env: childProcessEnv({
        DATA_DIR: dataDir,
        BACKEND_PORT: String(port),
        SITE_URL: siteUrl,
        ...server.env,
      }),
      onLine: printDetail,
      saysWhy: true,
    });
    await Promise.race([
      waitUntilReady("backend", `${url}/healthz`, readyTimeoutMs),
      processes.failed,
    ]);
  });
  writeFileSync(addressFile(dataDir), url);
  return { url, keys };
}

/** The backend that is running on a data folder at this moment, or null. */
export async function findRunningBackend(dataDir: string): Promise<Backend | null> {
  const file = addressFile(dataDir);
  if (!existsSync(file)) return null;
  const url = readFileSync(file, "utf8");
  const isRunning = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );
  return isRunning ? { url, keys: explained(() => readOrCreateKeys(dataDir)) } : null;
}

/** Where other commands find the backend that this folder's `npm start` runs. */
function addressFile(dataDir: string): string {
  return join(dataDir, "backend.url");
}

async function choosePort(wanted: number | null): Promise<number> {
  if (wanted === null) return preferPort(usualPort);
  if (wanted === 0) return freePort();
  await requireFreePort(wanted, "127.0.0.1", "BACKEND_PORT");
  return wanted;
}
