import { describe, expect, it } from "vitest";
import { memberToken } from "@/tests/support/member-token";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";
import { startPostgres } from "@/tests/support/postgres";
import { fixtureMigration, notesSql } from "./fixture-migration";

const migrations = [fixtureMigration(notesSql)];
const starts: [name: string, start: () => Promise<TestDatabase>][] = [
  ["the embedded database", () => startTestDatabase({ migrations })],
  ["a Postgres server", () => startPostgres({ migrations })],
];

describe.each(starts)("on %s", (_, start) => {
  it("what a person enters is stored as an object, not as text inside a document", async () => {
    const db = await start();
    const ask = (method: string, path: string, token: string, body: object) =>
      db.fetch(`${db.url}/auth/v1/${path}`, {
        method,
        headers: {
          apikey: db.keys.publishableKey,
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
        },
        body: JSON.stringify(body),
      });
    const anna = await db.createUser("anna@one.test");
    const changed = await ask("PUT", "user", await memberToken(db.keys.jwtSecret, anna), {
      data: { name: "Anna" },
    });
    const rows = await db.sql(
      "select email, raw_user_meta_data ->> 'name' as name, jsonb_typeof(raw_user_meta_data::jsonb) as kind from auth.users",
    );
    await db.close();

    expect(changed.status).toBe(200);
    expect(rows).toEqual([{ email: "anna@one.test", name: "Anna", kind: "object" }]);
  });
});
