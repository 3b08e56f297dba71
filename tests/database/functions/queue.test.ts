import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMigrations } from "@/lib/embedded-backend";
import { listDeadJobs, replayDeadJobs } from "@/lib/queue/dead-jobs";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTestDatabase } from "../../support/database";
import { startPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

/** Not a line of ours knows that the extension is away; only the server does. */
const startWithoutPgmq = async () => {
  const migrations = await readMigrations("supabase/migrations");
  return startTestDatabase({
    migrations: migrations.map((migration) => ({
      ...migration,
      sql: migration.sql.replace("where name = 'pgmq'", "where name = 'absent'"),
    })),
  });
};

describe.each([
  ["pgmq, on a real server", startPostgres],
  ["a server without pgmq", startWithoutPgmq],
])("a queue on %s", (_, start) => {
  let database: Awaited<ReturnType<typeof start>>;
  let ours: FilledWorkshop;
  beforeAll(async () => {
    database = await start();
    ours = await createFilledWorkshop(database.sql, database.createUser);
  });
  afterAll(() => database.close());

  const claim = (p_limit: number, p_seconds = 300) =>
    callRpc(database.service, "claim_jobs", { p_limit, p_seconds });
  const enqueue = (count: number) =>
    database.sql(
      "select private.enqueue_job($1, 'read', jsonb_build_object('page', n)) from generate_series(1, $2::integer) as n",
      [ours.id, count],
    );

  it("gives each job to one of ten workers that ask at the same time", async () => {
    await enqueue(30);

    const claimed = (await Promise.all(Array.from({ length: 10 }, () => claim(3)))).flat();

    expect(claimed).toHaveLength(30);
    expect(new Set(claimed.map(({ id }) => id)).size).toBe(30);
    expect(claimed[0]).toMatchObject({ workshop_id: ours.id, job: "read", attempts: 1 });
    expect(await claim(100)).toEqual([]);
  });

  it("gives a job again after its time, and never one that is finished or buried", async () => {
    await enqueue(3);
    const [postponed, finished, buried] = await claim(3);
    await callRpc(database.service, "postpone_job", { p_id: postponed?.id ?? 0, p_seconds: 0 });
    await callRpc(database.service, "finish_job", { p_id: finished?.id ?? 0 });
    await callRpc(database.service, "bury_job", { p_id: buried?.id ?? 0, p_reason: "internal" });

    expect(await claim(100)).toMatchObject([{ id: postponed?.id, attempts: 2 }]);
    expect(await listDeadJobs(database.service, 10)).toEqual([
      {
        id: expect.any(Number),
        workshopId: ours.id,
        name: "read",
        payload: { page: 3 },
        reason: "internal",
        diedAt: expect.any(String),
      },
    ]);
  });

  it("gives what failed for good again, with all its tries, once somebody wants that", async () => {
    const replayed = await replayDeadJobs(database.service);

    expect(replayed).toBe(1);
    expect(await claim(100)).toMatchObject([{ job: "read", payload: { page: 3 }, attempts: 1 }]);
    expect(await listDeadJobs(database.service, 10)).toEqual([]);
    expect(await replayDeadJobs(database.service)).toBe(0);
  });

  it("holds what a transaction left behind only if it commits", async () => {
    await expect(
      database.sql("select private.enqueue_job($1, 'read', '{}'), 1 / 0", [ours.id]),
    ).rejects.toMatchObject({ code: "22012" });

    expect(await claim(100)).toEqual([]);
  });
});
