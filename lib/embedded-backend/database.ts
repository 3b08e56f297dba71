import type { Connection } from "@supabase/lite";

/** A row of one of our own catalog or history queries. */
export type Row = Record<string, unknown>;

/** One statement with its parameters. */
export type Query = (text: string, params?: unknown[]) => Promise<Row[]>;

/** What a transaction can do: any number of statements at once, or one with parameters. */
export type Transaction = { script: (text: string) => Promise<void>; query: Query };

/** The database behind the embedded backend, whichever it is. */
export type Database = {
  kind: "pglite" | "postgres";
  /** lite's own connection, hardened. */
  connection: Connection;
  query: Query;
  script: (text: string) => Promise<void>;
  transaction: (work: (tx: Transaction) => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};
