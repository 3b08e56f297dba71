import { describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";
import { startPostgres } from "@/tests/support/postgres";
import { fixtureMigration, notesSql } from "./fixture-migration";

const migrations = [fixtureMigration(notesSql)];
const starts: [name: string, start: () => Promise<TestDatabase>][] = [
  ["the embedded database", () => startTestDatabase({ migrations })],
  ["a Postgres server", () => startPostgres({ migrations })],
];

describe.each(starts)("on %s", (_, start) => {
  it("what a person enters at sign-up is stored as an object, not as text inside a document", async () => {
    const db = await start();
    const response = await db.fetch(`${db.url}/auth/v1/signup`, {
      method: "POST",
      headers: { apikey: db.keys.publishableKey, "content-type": "application/json" },
      body: JSON.stringify({
        email: "new@one.test",
        password: "korrekt-pferd-1",
        data: { name: "Anna" },
      }),
    });
    const [row] = await db.sql(
      "select raw_user_meta_data ->> 'name' as name, jsonb_typeof(raw_user_meta_data::jsonb) as kind from auth.users",
    );
    await db.close();

    expect(response.status).toBe(200);
    expect(row).toEqual({ name: "Anna", kind: "object" });
  });
});
