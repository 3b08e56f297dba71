import { SignJWT } from "jose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRestDb } from "@/lib/supabase/create-rest-db";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";
import { fixtureMigration, notesSql } from "./fixture-migration";

let db: TestDatabase;
beforeAll(async () => {
  const settings = `create function public.get_setting(p_name text) returns text language sql stable as $$
    select current_setting(p_name, true)
  $$;`;
  db = await startTestDatabase({ migrations: [fixtureMigration(notesSql + settings)] });
});
afterAll(() => db.close());

async function doorWithRole(role: string) {
  const accessToken = await new SignJWT({ role })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(crypto.randomUUID())
    .setAudience("authenticated")
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(db.keys.jwtSecret));
  return createRestDb({ url: db.url, key: db.keys.publishableKey, fetch: db.fetch, accessToken });
}

it.each(["postgres", "supabase_admin", "pg_read_all_data"])(
  "even a rightly signed token cannot make a request run as %s",
  async (role) => {
    const door = await doorWithRole(role);

    expect(await door.call("who_am_i", {})).toMatchObject({ role: "anon" });
  },
);

it("functions see the claims and the headers of the request", async () => {
  const member = db.memberDb("anna@one.test");
  const claims = await member.call("get_setting", { p_name: "request.jwt.claims" });
  const headers = await member.call("get_setting", { p_name: "request.headers" });

  expect(JSON.parse(String(claims))).toMatchObject({
    role: "authenticated",
    email: "anna@one.test",
  });
  expect(JSON.parse(String(headers))).toMatchObject({ apikey: db.keys.publishableKey });
});

it("nothing of a member's request is left for the next one without a session", async () => {
  await db.memberDb("anna@one.test").call("who_am_i", {});

  expect(await db.anonDb.call("who_am_i", {})).toEqual({ role: "anon", uid: null, email: null });
});
