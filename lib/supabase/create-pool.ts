import postgres from "postgres";
import { readPoolAddress } from "./pool-address";

/** A bounded set of connections, shared by every pooled door of a process. */
export type Pool = postgres.Sql;

export type PoolOptions = {
  /** `SUPABASE_DB_URL`: the transaction pooler, or the server itself. */
  url: string;
  /** Never more connections than this. */
  size: number;
  idleTimeoutMs: number;
  connectTimeoutMs: number;
  /** What every connection begins with, where it is a session of the server's own. @default nothing, and nothing is prepared */
  session?: Readonly<Record<string, string>>;
};

/**
 * Opens a pool that a transaction pooler can stand behind: unnamed statements, nothing kept in a
 * session; or one that keeps settings and plans in its sessions, where it is told to.
 */
export function createPool({
  url,
  size,
  idleTimeoutMs,
  connectTimeoutMs,
  session,
}: PoolOptions): Pool {
  const address = readPoolAddress(url);
  return postgres(address.url, {
    ...(address.ssl && { ssl: address.ssl }),
    max: size,
    idle_timeout: idleTimeoutMs / 1_000,
    connect_timeout: connectTimeoutMs / 1_000,
    // The driver's own pauses grow to 20 s, for which calls would wait although the server is back.
    backoff: () => 0.25,
    prepare: session !== undefined,
    // Array types would be looked up once per connection; each argument is written as a literal of its type instead.
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: "carbot", ...session },
  });
}
