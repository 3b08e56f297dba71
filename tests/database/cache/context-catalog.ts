import type { Query } from "@/lib/embedded-backend";

type FunctionSource = { name: string; source: string };

/** Every function of ours by its name with the schema, as the database holds it now. */
async function readFunctions(sql: Query): Promise<FunctionSource[]> {
  const rows = await sql(
    `select nspname || '.' || proname as name, prosrc as source
     from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
     where nspname in ('public', 'private')`,
  );
  return rows.map(({ name, source }) => ({ name: String(name), source: String(source) }));
}

/** What a function's text names, and the texts of all functions that it calls, directly or through others. */
function namedBy(functions: readonly FunctionSource[], start: string, pattern: RegExp): string[] {
  const seen = new Set([start]);
  for (const name of seen) {
    for (const { source } of functions.filter((it) => it.name === name)) {
      for (const other of functions) if (source.includes(`${other.name}(`)) seen.add(other.name);
    }
  }
  const texts = functions.filter(({ name }) => seen.has(name)).map(({ source }) => source);
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, table = ""]) => table));
  return [...new Set(found)].toSorted();
}

/** The tables a workshop's context is made of, so that one that joins it is tested from that day on. */
export async function readContextTables(sql: Query): Promise<string[]> {
  const functions = await readFunctions(sql);
  return namedBy(functions, "public.get_workshop_context", /\b(?:from|join) public\.(\w+)/g);
}

/** The functions through which anybody writes these tables, each with those it writes. */
export async function readContextWriters(
  sql: Query,
  tables: readonly string[],
): Promise<{ writer: string; table: string }[]> {
  const functions = await readFunctions(sql);
  const writes = new RegExp(
    `\\b(?:insert into|update|delete from|merge into) public\\.(${tables.join("|")})\\b`,
    "g",
  );
  const doors = [...new Set(functions.map(({ name }) => name))]
    .filter((name) => name.startsWith("public."))
    .toSorted();
  return doors.flatMap((name) =>
    namedBy(functions, name, writes).map((table) => ({
      writer: name.replace("public.", ""),
      table,
    })),
  );
}
