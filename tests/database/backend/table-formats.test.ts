import { describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";
import { startPostgres } from "@/tests/support/postgres";
import { fixtureMigration } from "./fixture-migration";

const migrations = [
  fixtureMigration(`
    create table public.samples (
      id bigint primary key, price numeric, prices numeric[], at timestamptz, times timestamptz[],
      local timestamp, day date, opens time, tags text[], document jsonb
    );
    insert into public.samples values (9007199254740991, 12.50, '{0.10,2}', '2026-07-01 12:00:00.25+02',
      '{2026-01-02 03:04:05+00}', '2026-01-02 03:04:05', '2026-01-02', '08:00', '{a}', '{"a": 1.10}');
    grant select on public.samples to service_role;
  `),
];
const starts: [name: string, start: () => Promise<TestDatabase>][] = [
  ["the embedded database", () => startTestDatabase({ migrations })],
  ["a Postgres server", () => startPostgres({ migrations })],
];

describe.each(starts)("on %s", (_, start) => {
  it("rows of a table have the formats of PostgREST: numbers as numbers, times as ISO in UTC", async () => {
    const db = await start();
    const response = await db.fetch(`${db.url}/rest/v1/samples`, {
      headers: { apikey: db.keys.secretKey },
    });
    const rows: unknown = await response.json();
    await db.close();

    expect(rows).toEqual([
      {
        id: 9_007_199_254_740_991,
        price: 12.5,
        prices: [0.1, 2],
        at: "2026-07-01T10:00:00.25+00:00",
        times: ["2026-01-02T03:04:05+00:00"],
        local: "2026-01-02T03:04:05",
        day: "2026-01-02",
        opens: "08:00:00",
        tags: ["a"],
        document: { a: 1.1 },
      },
    ]);
  });
});
