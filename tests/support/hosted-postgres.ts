import postgres from "postgres";
import { startPostgresServer } from "@/scripts/bench/postgres-server";
import { hostedSchema } from "./hosted-schema";

/** A Postgres with the roles, schemas and rights of a hosted Supabase project. */
export type HostedPostgres = {
  /** As the migrating role, which is no superuser there. */
  url: string;
  urlOf: (role: string) => string;
  /** Runs a statement as a role that can sign in. */
  as: (role: HostedLogin, statement: string, parameters?: string[]) => Promise<Row[]>;
  close: () => Promise<void>;
};

export type HostedLogin = "postgres" | "authenticator" | "supabase_admin" | "supabase_auth_admin";
type Row = Record<string, unknown>;

const logins: readonly HostedLogin[] = [
  "postgres",
  "authenticator",
  "supabase_admin",
  "supabase_auth_admin",
];

/** Starts a server, makes the roles, and opens a connection for each that can sign in. */
export async function startHostedPostgres(): Promise<HostedPostgres> {
  const server = await startPostgresServer({ superuser: "supabase_admin" });
  const urlOf = (role: string) => {
    const url = new URL(server.url);
    url.username = role;
    return url.href;
  };
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
  await admin.unsafe(hostedSchema);
  await admin.end();
  const connections = new Map(
    logins.map((role) => [role, postgres(urlOf(role), { max: 1, onnotice: () => undefined })]),
  );
  return {
    url: urlOf("postgres"),
    urlOf,
    as: async (role, statement, parameters = []) => [
      ...((await connections.get(role)?.unsafe(statement, parameters)) ?? []),
    ],
    close: async () => {
      await Promise.all([...connections.values()].map((one) => one.end({ timeout: 2 })));
      await server.close();
    },
  };
}
