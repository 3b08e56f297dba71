import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";
import { fixtureMigration, notesSql } from "./fixture-migration";

let db: TestDatabase;
beforeAll(async () => {
  db = await startTestDatabase({ migrations: [fixtureMigration(notesSql)] });
});
afterAll(() => db.close());

const asService = () => ({ apikey: db.keys.secretKey });

it.each([
  "/",
  "/_system/info",
  "/_system/config",
  "/_system/studio",
  "/storage/v1/bucket",
  "/rest/v1",
  "/rest/v2/notes",
  "/rest/v1/../../_system/info",
  "/rest/v1/%2e%2e/%2e%2e/_system/info",
  "/auth/v1/..%2f..%2f_system/info",
  "//_system/info",
  "/admin/v1/users",
])("%s leads nowhere, even with the secret key", async (path) => {
  const response = await db.fetch(`${db.url}${path}`, { headers: asService() });

  expect(response.status).toBe(404);
  expect(await response.text()).not.toMatch(/connection|publishable_key|jwt_secret/);
});

it.each(["/rest/v1/notes", "/rest/v1/rpc/who_am_i", "/auth/v1/settings"])(
  "%s answers",
  async (path) => {
    const response = await db.fetch(`${db.url}${path}`, { headers: asService() });

    expect(response.status).toBe(200);
  },
);

it.each(["/rest/v1/notes", "/rest/v1/rpc/who_am_i"])(
  "%s refuses a request without a key",
  async (path) => {
    expect((await db.fetch(`${db.url}${path}`)).status).toBe(401);
  },
);

it("a member's token signed with another secret is refused", async () => {
  const forged = `eyJhbGciOiJIUzI1NiJ9.${btoa('{"role":"service_role"}').replaceAll("=", "")}.AAAA`;
  const response = await db.fetch(`${db.url}/rest/v1/notes`, {
    headers: { apikey: db.keys.publishableKey, authorization: `Bearer ${forged}` },
  });

  expect(response.status).toBe(401);
});

it("a rollback that would be confirmed and then committed is refused instead", async () => {
  const response = await db.fetch(`${db.url}/rest/v1/notes`, {
    method: "POST",
    headers: {
      ...asService(),
      prefer: "return=minimal, tx=rollback",
      "content-type": "application/json",
    },
    body: JSON.stringify({ id: 9, owner_id: crypto.randomUUID(), body: "x" }),
  });

  expect(response.status).toBe(400);
  expect(await db.sql("select id from public.notes")).toEqual([]);
});
