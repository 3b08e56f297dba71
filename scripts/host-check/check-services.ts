import type { ServerEnv } from "@/lib/env/server";
import { createPool } from "@/lib/supabase/create-pool";
import { createPooledDb } from "@/lib/supabase/create-pooled-db";
import { createRedis } from "@/lib/redis/create-redis";
import { hint, ok, wrong, type Finding } from "./finding";

const patienceMs = 10_000;

/** Whether the pooler takes our calls. */
export async function checkPooler(env: ServerEnv): Promise<Finding[]> {
  if (env.SUPABASE_DB_URL === undefined) return [];
  const pool = createPool({
    url: env.SUPABASE_DB_URL,
    size: 1,
    idleTimeoutMs: env.DB_IDLE_TIMEOUT_MS,
    connectTimeoutMs: env.DB_CONNECT_TIMEOUT_MS,
  });
  try {
    await createPooledDb(pool, { role: "service_role" }).call("get_installation", {});
    return [ok("The pooler in SUPABASE_DB_URL takes our calls")];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [wrong(`The pooler in SUPABASE_DB_URL does not: ${message}`)];
  } finally {
    await pool.end({ timeout: 2 });
  }
}

/** Whether Redis answers within what a request waits for it. */
export async function checkRedis(env: ServerEnv): Promise<Finding[]> {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env;
  if (url === undefined || token === undefined) {
    return [hint("No Redis: each instance counts limits and caches by itself")];
  }
  const redis = createRedis({ url, token, timeoutMs: patienceMs });
  const answer = await redis.run((client) => client.ping());
  return [
    answer === null
      ? wrong("Redis does not answer: are UPSTASH_REDIS_REST_URL and its token right?")
      : ok("Redis answers"),
  ];
}

/** Whether the site answers at its public address, and whether somebody drains the queue. */
export async function checkSite(env: ServerEnv): Promise<Finding[]> {
  const tokens = [env.OPERATIONS_TOKEN, env.CRON_SECRET, env.JOBS_SECRET];
  const hasScheduler = tokens.some((token) => token !== undefined);
  const jobs = hasScheduler
    ? ok("A scheduler may call /api/jobs/run")
    : hint(
        "No OPERATIONS_TOKEN or CRON_SECRET: documents are read only where npm start or npm run worker stays up",
      );
  return [await askSite(env.SITE_URL), jobs];
}

async function askSite(site: string): Promise<Finding> {
  try {
    const { status } = await fetch(`${site}/api/health/ready`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    return status === 200
      ? ok(`${site} is ready`)
      : wrong(`${site} answers ${status} instead of ready`);
  } catch (error) {
    return hint(`${site} does not answer yet (${reasonOf(error)})`);
  }
}

/** E.g. ECONNREFUSED, or DEPTH_ZERO_SELF_SIGNED_CERT for a certificate that nobody vouches for. */
function reasonOf(error: unknown): string {
  const { cause = error } = error instanceof Error ? error : {};
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause ? String(cause.code) : cause.message;
}
