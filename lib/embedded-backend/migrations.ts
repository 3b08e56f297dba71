import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ensureHistoryTable } from "@supabase/lite";
import type { Database, Transaction } from "./database";
import { compareHistory, fingerprintOf } from "./migration-history";

const fileName = /^(\d{14})_(.+)\.sql$/;

/** Any number; all starting processes must agree on it. */
const migrationLock = 7_233_011;

export type Migration = { version: string; name: string; file: string; sql: string };

/** Reads the folder's `<utc timestamp>_<name>.sql` files, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => fileName.test(file)).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const [, version = "", name = ""] = fileName.exec(file) ?? [];
      return { version, name, file, sql: await readFile(join(folder, file), "utf8") };
    }),
  );
}

/**
 * Applies what is missing, each file in one transaction together with its history row, in the table
 * that the Supabase CLI uses. Throws a sentence that names the file and Postgres' message. Returns the
 * files applied.
 */
export async function applyMigrations(
  database: Database,
  migrations: Migration[],
): Promise<string[]> {
  refuseTwins(migrations);
  await ensureHistoryTable(database.connection);
  await refuseForeignHistory(database, migrations);
  const applied: string[] = [];
  for (const migration of migrations) {
    try {
      await database.transaction(async (tx) => {
        if (await applyOnce(tx, migration)) applied.push(migration.file);
      });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`Migration ${migration.file} failed: ${message}`, { cause });
    }
  }
  return applied;
}

/** The history knows a migration by its version alone: a second one of the same would never run. */
function refuseTwins(migrations: Migration[]): void {
  for (const [first, second] of Map.groupBy(migrations, ({ version }) => version).values()) {
    if (first === undefined || second === undefined) continue;
    throw new Error(
      `Migrations ${first.file} and ${second.file} have one version: give one of them another`,
    );
  }
}

/** Whether no migration was ever applied, e.g. in an empty database. */
export async function isFirstStart(database: Database): Promise<boolean> {
  const [history] = await database.query(
    "select to_regclass('supabase_migrations.schema_migrations') is not null as exists",
  );
  if (!history?.exists) return true;
  const rows = await database.query("select 1 from supabase_migrations.schema_migrations limit 1");
  return rows.length === 0;
}

async function applyOnce(tx: Transaction, { version, name, sql }: Migration): Promise<boolean> {
  await tx.query("select pg_advisory_xact_lock($1)", [migrationLock]);
  const known = await tx.query(
    "select 1 from supabase_migrations.schema_migrations where version = $1",
    [version],
  );
  if (known.length > 0) return false;
  await tx.script(sql);
  await tx.query(
    "insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, array[$3])",
    [version, name, sql],
  );
  return true;
}

/**
 * A changed or vanished file would leave a database that no fresh installation has. Migrations are append-only, so this
 * meets whoever goes back to an older version, or edits a released file.
 */
async function refuseForeignHistory(database: Database, migrations: Migration[]): Promise<void> {
  const rows = await database.query(
    "select version, name, array_to_string(statements, '') as sql from supabase_migrations.schema_migrations order by version",
  );
  const applied = rows.map(({ version, name, sql }) => ({
    version: String(version),
    name: String(name),
    fingerprint: fingerprintOf(String(sql ?? "")),
  }));
  const [difference] = compareHistory(applied, migrations).foreign;
  if (difference === undefined) return;
  throw new Error(
    `Migration ${difference}: this data was made by another version. ` +
      "Go on with that version, or start anew: delete the data folder, or name another in DATA_DIR.",
  );
}
