import { readOrCreateKeys, type BackendKeys } from "@/lib/embedded-backend/keys";
import type { BackendServer } from "./backend-server";
import { checkDataFolder } from "./check-data-folder";
import { explained } from "./failure";
import { freePort, preferPort, requireFreePort } from "./ports";

export type BackendPlan = {
  dataDir: string;
  /** Null lets it be the usual one, or any free one where that is taken. */
  port: number | null;
  siteUrl: string;
  env?: Record<string, string>;
};

const usualPort = 54_321;

/** Checks what an embedded backend needs, makes its keys where there are none, and chooses its port. */
export async function prepareBackend(
  plan: BackendPlan,
): Promise<{ server: BackendServer; keys: BackendKeys }> {
  const { dataDir, siteUrl, env = {} } = plan;
  checkDataFolder(dataDir);
  const keys = explained(() => readOrCreateKeys(dataDir));
  return { server: { dataDir, siteUrl, env, port: await choosePort(plan.port) }, keys };
}

async function choosePort(wanted: number | null): Promise<number> {
  if (wanted === null) return preferPort(usualPort);
  if (wanted === 0) return freePort();
  await requireFreePort(wanted, "127.0.0.1", "BACKEND_PORT");
  return wanted;
}
