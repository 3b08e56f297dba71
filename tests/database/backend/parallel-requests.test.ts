import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";
import { fixtureMigration, notesSql } from "./fixture-migration";

const calls = 400;
let db: TestDatabase;

beforeAll(async () => {
  db = await startTestDatabase({ migrations: [fixtureMigration(notesSql)] });
  const anna = await db.createUser("anna@one.test");
  const bert = await db.createUser("bert@two.test");
  await db.sql("insert into public.notes values (1, $1, 'a'), (2, $2, 'b')", [
    anna.userId,
    bert.userId,
  ]);
});
afterAll(() => db.close());

async function readNotes(key: string): Promise<unknown> {
  const response = await db.fetch(`${db.url}/rest/v1/notes?select=id`, {
    headers: { apikey: key },
  });
  return response.json();
}

it(`no request of ${calls} at once runs with another one's role`, async () => {
  const doors = [
    { role: "anon", db: db.anonDb },
    { role: "service_role", db: db.service },
    { role: "authenticated", db: db.memberDb("anna@one.test") },
  ];
  const callers = Array.from({ length: calls }, (_, index) => doors[index % doors.length]);

  const roles = await Promise.all(callers.map(async (caller) => caller?.db.call("who_am_i", {})));

  expect(roles).toEqual(callers.map((caller) => expect.objectContaining({ role: caller?.role })));
});

it(`table reads among ${calls} requests see the rows of their own caller`, async () => {
  const answers = await Promise.all(
    Array.from({ length: calls / 2 }, () => [
      readNotes(db.keys.publishableKey),
      readNotes(db.keys.secretKey),
    ]).flat(),
  );

  expect(answers.filter((_, index) => index % 2 === 1)).toEqual(
    Array.from({ length: calls / 2 }, () => [{ id: 1 }, { id: 2 }]),
  );
  expect(answers.filter((_, index) => index % 2 === 0)).toEqual(
    Array.from({ length: calls / 2 }, () => []),
  );
});

it("failures among parallel writes cost no other write and leave nothing half done", async () => {
  const owner = crypto.randomUUID();
  const writes = Array.from({ length: 100 }, (_, index) => {
    const body = index % 3 === 0 ? "" : "kept";
    return db.service.call("add_note", { p_id: 100 + index, p_owner_id: owner, p_body: body });
  });
  const outcomes = await Promise.allSettled(writes);
  const [row] = await db.sql("select count(*)::int as stored from public.notes where id >= 100");

  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(66);
  expect(row).toEqual({ stored: 66 });
});

it("a slow sender does not hold the others up", async () => {
  const started = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      started.resolve();
      await released.promise;
      controller.enqueue(new TextEncoder().encode("{}"));
      controller.close();
    },
  });
  const request: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: { apikey: db.keys.secretKey, "content-type": "application/json" },
    body,
    duplex: "half",
  };
  const slow = db.fetch(`${db.url}/rest/v1/rpc/who_am_i`, request);
  await started.promise;

  expect(await db.service.call("who_am_i", {})).toMatchObject({ role: "service_role" });
  released.resolve();
  expect((await slow).status).toBe(200);
});
