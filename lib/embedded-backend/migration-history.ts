import { createHash } from "node:crypto";

/** A migration as a database remembers it. */
export type AppliedMigration = { version: string; name: string; fingerprint: string };

export type HistoryComparison = {
  /** What the database has and the files do not, or not so: sentences that begin with the file's name. */
  foreign: string[];
  /** Files that were never applied, oldest first. */
  missing: string[];
};

/**
 * The same for one file whoever applied it: the Supabase CLI stores its statements one by one, without semicolons and outer white
 * space. `list_migrations` computes it in SQL.
 */
export function fingerprintOf(sql: string): string {
  return createHash("sha256")
    .update(sql.replace(/[ \t\r\n;]/g, ""))
    .digest("hex");
}

/** Compares what was applied with the files there are. */
export function compareHistory(
  applied: readonly AppliedMigration[],
  files: readonly { version: string; file: string; sql: string }[],
): HistoryComparison {
  const byVersion = new Map(files.map((file) => [file.version, file]));
  const known = new Set(applied.map(({ version }) => version));
  return {
    foreign: applied.flatMap(({ version, name, fingerprint }) => {
      const file = byVersion.get(version);
      if (!file) return [`${version}_${name}.sql is in the database but not here`];
      const isSame = fingerprintOf(file.sql) === fingerprint;
      return isSame ? [] : [`${version}_${name}.sql changed after it was applied`];
    }),
    missing: files.filter(({ version }) => !known.has(version)).map(({ file }) => file),
  };
}
