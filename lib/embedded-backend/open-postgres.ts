import { createPostgresConnection } from "@supabase/lite/postgres";
import type { Database } from "./database";
import { hardenConnection } from "./harden-connection";
import { postgresTypes } from "./hardening/value-formats";

export type PostgresSource = {
  url: string;
  /** Upper bound of open connections. */
  poolSize: number;
  idleTimeoutMs: number;
  connectTimeoutMs: number;
  /** Longest run of one statement of a request. @default 8 s, as members have on hosted Supabase */
  statementTimeoutMs?: number;
};

/** Opens a pool on any Postgres server. */
export function openPostgres(source: PostgresSource): Database {
  const { statementTimeoutMs = 8_000 } = source;
  const connection = createPostgresConnection({
    url: source.url,
    postgresOptions: {
      max: source.poolSize,
      idle_timeout: source.idleTimeoutMs / 1_000,
      connect_timeout: source.connectTimeoutMs / 1_000,
      onnotice: () => undefined,
      connection: {
        TimeZone: "UTC",
        statement_timeout: statementTimeoutMs,
        idle_in_transaction_session_timeout: 2 * statementTimeoutMs,
      },
      types: postgresTypes,
    },
  });
  hardenConnection(connection);
  const { driver } = connection;
  return {
    kind: "postgres",
    connection,
    query: async (text, params) => [...(await driver.unsafe(text, driverParameters(params)))],
    script: async (text) => void (await driver.unsafe(text)),
    transaction: async (work) => {
      await driver.begin((tx) =>
        work({
          // Migrations may build indexes for longer than a request may take.
          script: async (text) => void (await tx.unsafe(`set local statement_timeout = 0;${text}`)),
          query: async (text, params) => [...(await tx.unsafe(text, driverParameters(params)))],
        }),
      );
    },
    // lite's own close waits for ever when a connection is busy.
    close: () => driver.end({ timeout: 2 }),
  };
}

/** The driver accepts more than its types say they do: everything that serialises. */
function driverParameters(params: unknown[] = []): DriverParameters {
  return params as DriverParameters;
}

type DriverParameters = Parameters<
  ReturnType<typeof createPostgresConnection>["driver"]["unsafe"]
>[1];
