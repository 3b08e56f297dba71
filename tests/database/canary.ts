import type { TestDatabase } from "../support/database";
import type { FilledWorkshop } from "./two-workshops";

/** A word that nothing else holds; letters that masking leaves alone. */
export const canary = "Quendelmannzacharias";

/** Every table and text column of ours, off the catalog, that still holds the canary for a workshop. */
export async function placesOf({ sql }: Pick<TestDatabase, "sql">): Promise<string[]> {
  const columns = await sql(
    `select format('%I.%I', nspname, relname) as name, attname as column
     from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
     where nspname in ('public', 'private', 'pgmq', 'auth') and relkind in ('r', 'p') and attnum > 0 and not attisdropped`,
  );
  const found: string[] = [];
  for (const { name, column } of columns) {
    const [row] = await sql(
      `select count(*)::int as count from ${String(name)} where "${String(column)}"::text ilike '%${canary}%'`,
    );
    if (Number(row?.count) > 0) found.push(`${String(name)}.${String(column)}`);
  }
  return found.toSorted();
}

/** Every text with the canary that a workshop's tables hold, also inside of documents; what is derived for searching is none. */
export async function textsOf(
  { sql }: Pick<TestDatabase, "sql">,
  workshop: FilledWorkshop,
): Promise<string[]> {
  const columns = await sql(
    `select format('%I.%I', nspname, relname) as name, attname as column
     from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'public' and relkind in ('r', 'p') and attnum > 0 and not attisdropped
       and attgenerated = '' and atttypid <> 'tsvector'::regtype
       and exists (select from pg_attribute as own where own.attrelid = pg_class.oid and own.attname = 'workshop_id')`,
  );
  const found: string[] = [];
  for (const { name, column } of columns) {
    const rows = await sql(
      `select to_jsonb("${String(column)}") as value from ${String(name)}
       where workshop_id = $1 and "${String(column)}"::text ilike '%${canary}%'`,
      [workshop.id],
    );
    found.push(
      ...leavesOf(rows.map(({ value }) => value)).map((leaf) => `${String(name)}: ${leaf}`),
    );
  }
  return found.filter((leaf) => leaf.includes(canary)).toSorted();
}

/** The single texts of a document, however deep. */
export function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value instanceof Object ? Object.values(value).flatMap(leavesOf) : [];
}
