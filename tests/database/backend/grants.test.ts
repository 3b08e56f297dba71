import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createBackend,
  generateKeys,
  openPglite,
  type PgliteDatabase,
} from "@/lib/embedded-backend";
import { testDatabase, type TestDatabase } from "@/tests/support/test-database";
import { fixtureMigration } from "./fixture-migration";

const migrations = [
  fixtureMigration(`
    alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
    alter default privileges revoke execute on functions from public;
    alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
    create table public.members (id int primary key, name text, password text);
    alter table public.members enable row level security;
    create policy members_select on public.members for select using (true);
    grant select (id, name) on public.members to authenticated;
    insert into public.members values (1, 'Anna', 'hidden');
    create function public.closed() returns int language sql stable as $$ select 1 $$;
    create function public.opened() returns int language sql stable as $$ select 1 $$;
    grant execute on function public.opened() to anon, service_role;
  `),
];

let database: PgliteDatabase;
let db: TestDatabase;

/** One start of the backend on the database that the last one left. */
async function start(): Promise<void> {
  const keys = generateKeys();
  const settings = {
    keys,
    siteUrl: "http://localhost",
    templatesDir: "supabase/templates",
    mail: { send: async () => undefined },
    migrations,
  };
  db = testDatabase(await createBackend(database, settings), keys, async () => undefined);
  // lite makes its grants at the first request of a start.
  await db.anonDb.call("opened", {});
}

async function read(column: string, role: "anon" | "authenticated"): Promise<boolean> {
  const [row] = await db.sql(
    "select has_column_privilege($1, 'public.members', $2, 'select') as may",
    [role, column],
  );
  return row?.may === true;
}

beforeAll(async () => {
  database = await openPglite({});
});
afterAll(() => database.close());

it.each(["first", "second", "third"])(
  "after the first request of the %s start, grants are those of the migrations",
  async () => {
    await start();

    expect(await read("name", "authenticated")).toBe(true);
    expect(await read("password", "authenticated")).toBe(false);
    expect(await read("name", "anon")).toBe(false);
    await expect(db.anonDb.call("closed", {})).rejects.toMatchObject({ code: "42501" });
    await expect(db.service.call("closed", {})).rejects.toMatchObject({ code: "42501" });
  },
);

it("what a later migration makes is closed as well, whatever was granted by default before", async () => {
  await start();
  await db.sql("create table public.later (id int)");
  const [row] = await db.sql(
    "select has_table_privilege('anon', 'public.later', 'select') as anon, has_table_privilege('service_role', 'public.later', 'select') as service",
  );

  expect(row).toEqual({ anon: false, service: false });
});
