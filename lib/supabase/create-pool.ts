import postgres from "postgres";

/** A bounded set of connections, shared by every pooled door of a process. */
export type Pool = postgres.Sql;

export type PoolOptions = {
  /** `SUPABASE_DB_URL`: the transaction pooler, or the server itself. */
  url: string;
  /** Never more connections than this. */
  size: number;
  idleTimeoutMs: number;
  connectTimeoutMs: number;
};

/**
 * Opens a pool that a transaction pooler can stand behind: unnamed statements, nothing kept in a
 * session.
 */
export function createPool({ url, size, idleTimeoutMs, connectTimeoutMs }: PoolOptions): Pool {
  return postgres(url, {
    max: size,
    idle_timeout: idleTimeoutMs / 1_000,
    connect_timeout: connectTimeoutMs / 1_000,
    prepare: false,
    // Array types would be looked up once per connection; arguments travel as one jsonb instead.
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: "carbot" },
  });
}
