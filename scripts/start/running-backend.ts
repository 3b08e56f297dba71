import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where other commands find the backend that this folder's `npm start` runs. */
export function backendAddressFile(dataDir: string): string {
  return join(dataDir, "backend.url");
}

/** The address of the backend that is running on a data folder at this moment, or null. */
export async function findRunningBackend(dataDir: string): Promise<string | null> {
  const file = backendAddressFile(dataDir);
  if (!existsSync(file)) return null;
  const url = readFileSync(file, "utf8");
  const isRunning = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );
  return isRunning ? url : null;
}
