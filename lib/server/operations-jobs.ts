import { keepOperations, watchOver } from "@/lib/operations";
import { serverEnv } from "@/lib/env/server";
import { fetchWithin } from "./fetch-within";
import { mailerFrom } from "./mailer";
import type { Runtime } from "./runtime";

type JobRuntime = Pick<Runtime, "openServiceDb" | "log" | "site">;

/** A receiver that answers later is told by the page alone. */
const webhookMs = 5_000;

const now = () => new Date();

/** Holds the installation against the alert rules, by the real clock: metrics are kept by it. */
export async function watchInstallation(runtime: JobRuntime): Promise<boolean> {
  const env = serverEnv();
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret } = env;
  await watchOver({
    db: runtime.openServiceDb(),
    log: runtime.log,
    now,
    site: runtime.site,
    mailer: mailerFrom(env, now),
    webhook: url && secret ? { url, secret, post: fetchWithin(webhookMs) } : null,
  });
  return false;
}

/** Makes the parts of metrics and audit log that come next, and drops those that are over. */
export async function keepParts({ openServiceDb, log }: JobRuntime): Promise<boolean> {
  const dropped = await keepOperations(openServiceDb(), new Date());
  if (dropped > 0) log.info("partitions_dropped", { dropped });
  return false;
}
