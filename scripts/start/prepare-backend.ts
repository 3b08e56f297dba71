import { loginUrl } from "@/lib/embedded-backend/postgres/addresses";
import { chooseDatabase, type DatabaseWish } from "@/lib/embedded-backend/postgres/choose-database";
import { readOrCreateKeys, type BackendKeys } from "@/lib/embedded-backend/keys";
import type { EmbeddedDatabase } from "@/lib/env/embedded-database";
import type { BackendServer } from "./backend-server";
import { checkDataFolder } from "./check-data-folder";
import { explained, StartFailure } from "./failure";
import { freePort, preferPort, requireFreePort } from "./ports";
import { printDetail } from "./steps";

export type BackendPlan = {
  dataDir: string;
  /** Null lets it be the usual one, or any free one where that is taken. */
  port: number | null;
  siteUrl: string;
  /** What the environment asks for. @default what the folder has, else Postgres where it runs */
  database?: EmbeddedDatabase | undefined;
  /** Whether search by meaning is configured. @default false */
  needsVectors?: boolean;
  /** The environment names a server, so that the folder's database is not opened. @default false */
  hasOtherServer?: boolean;
  env?: Record<string, string>;
};

const usualPort = 54_321;

/** Checks what an embedded backend needs, makes its keys where there are none, and chooses its database and ports. */
export async function prepareBackend(plan: BackendPlan): Promise<{
  server: BackendServer;
  keys: BackendKeys;
  /** Where requests reach its Postgres past HTTP; null where there is none of its own. */
  databaseUrl: string | null;
}> {
  const { dataDir, siteUrl, database: wanted, needsVectors = false } = plan;
  const { hasOtherServer = false } = plan;
  checkDataFolder(dataDir);
  const keys = explained(() => readOrCreateKeys(dataDir));
  const kind = hasOtherServer ? "pglite" : await chooseKind({ dataDir, wanted, needsVectors });
  const port = await choosePort(plan.port);
  const databasePort = kind === "postgres" ? await freePort() : 0;
  const env = {
    ...plan.env,
    EMBEDDED_DATABASE: kind,
    EMBEDDED_DATABASE_PORT: String(databasePort),
  };
  const databaseUrl =
    kind === "postgres" ? loginUrl(keys.secretKey, "authenticator", databasePort) : null;
  return { server: { dataDir, siteUrl, env, port }, keys, databaseUrl };
}

async function chooseKind(wish: DatabaseWish): Promise<EmbeddedDatabase> {
  try {
    const { kind, note } = await chooseDatabase(wish);
    if (note !== null) printDetail(note);
    return kind;
  } catch (cause) {
    throw new StartFailure(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function choosePort(wanted: number | null): Promise<number> {
  if (wanted === null) return preferPort(usualPort);
  if (wanted === 0) return freePort();
  await requireFreePort(wanted, "127.0.0.1", "BACKEND_PORT");
  return wanted;
}
