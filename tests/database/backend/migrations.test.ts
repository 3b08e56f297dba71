import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createBackend,
  generateKeys,
  openPglite,
  type Migration,
  type PgliteDatabase,
} from "@/lib/embedded-backend";
import { fixtureMigration } from "./fixture-migration";

const good = fixtureMigration("create table public.first (id int);", "20260101000000");
const bad = fixtureMigration(
  "create table public.second (id int); insert into public.missing values (1);",
  "20260102000000",
);

let database: PgliteDatabase;
beforeAll(async () => {
  database = await openPglite({});
});
afterAll(() => database.close());

const start = (migrations: Migration[]) =>
  createBackend(database, {
    keys: generateKeys(),
    siteUrl: "http://localhost",
    templatesDir: "supabase/templates",
    mail: { send: async () => undefined },
    migrations,
  });

const tables = async () => {
  const rows = await database.query(
    "select to_regclass('public.first') is not null as first, to_regclass('public.second') is not null as second",
  );
  return rows[0];
};

it("a migration that fails is named with Postgres' message, undone whole, and those before it stay", async () => {
  await expect(start([good, bad])).rejects.toThrow(
    'Migration 20260102000000_fixture.sql failed: relation "public.missing" does not exist',
  );
  expect(await tables()).toEqual({ first: true, second: false });
});

it("two files of one version are refused by name, for the second would count as applied", async () => {
  const twin = { ...bad, file: "20260101000000_twin.sql", version: good.version };

  await expect(start([good, twin])).rejects.toThrow(
    "Migrations 20260101000000_fixture.sql and 20260101000000_twin.sql have one version: give one of them another",
  );
});

it("a repaired migration is applied at the next start, and only that one", async () => {
  const repaired = { ...bad, sql: "create table public.second (id int);" };

  expect((await start([good, repaired])).applied).toEqual([bad.file]);
  expect(await tables()).toEqual({ first: true, second: true });
  expect((await start([good, repaired])).applied).toEqual([]);
});

it("what the Supabase CLI applied counts as applied: statement by statement, without semicolons", async () => {
  const statements = ["create table public.first (id int)", "comment on table public.first is 'x'"];
  const file = fixtureMigration(`${statements.join(";\n")};\n`, "20260101000000");
  await database.query(
    "update supabase_migrations.schema_migrations set statements = $1 where version = '20260101000000'",
    [statements],
  );

  const repaired = { ...bad, sql: "create table public.second (id int);" };
  expect((await start([file, repaired])).applied).toEqual([]);
  await database.query(
    "update supabase_migrations.schema_migrations set statements = array[$1] where version = '20260101000000'",
    [good.sql],
  );
});

it("a file that changed after it was applied is refused by name, with what to do", async () => {
  await expect(start([{ ...good, sql: "create table public.other (id int);" }])).rejects.toThrow(
    "Migration 20260101000000_fixture.sql changed after it was applied: this data was made by another version. " +
      "Go on with that version, or start anew: delete the data folder, or name another in DATA_DIR.",
  );
});

it("a database that is ahead of the files is refused by name", async () => {
  await expect(start([good])).rejects.toThrow(
    "Migration 20260102000000_fixture.sql is in the database but not here",
  );
});

it("the history is the table that the Supabase CLI reads", async () => {
  expect(
    await database.query(
      "select version, name from supabase_migrations.schema_migrations order by version",
    ),
  ).toEqual([
    { version: "20260101000000", name: "fixture" },
    { version: "20260102000000", name: "fixture" },
  ]);
});
