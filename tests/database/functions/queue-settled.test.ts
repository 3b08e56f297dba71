import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMigrations } from "@/lib/embedded-backend";
import { listDeadJobs, replayDeadJobs } from "@/lib/queue/dead-jobs";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

/** The migrations as a server without pgmq takes them; the extension's files are there all the same, to be enabled later. */
const withoutPgmq = async () =>
  (await readMigrations("supabase/migrations")).map((migration) => ({
    ...migration,
    sql: migration.sql.replaceAll("name = 'pgmq'", "name = 'absent'"),
  }));

describe("a queue made where pgmq was not there", () => {
  let database: TestPostgres;
  let ours: FilledWorkshop;
  let theirs: FilledWorkshop;
  beforeAll(async () => {
    database = await startPostgres({ migrations: await withoutPgmq() });
    ours = await createFilledWorkshop(database.sql, database.createUser);
    theirs = await createFilledWorkshop(database.sql, database.createUser);
  });
  afterAll(() => database.close());

  const enqueue = (workshop: FilledWorkshop) =>
    database.sql("select private.enqueue_job($1, 'read', '{}')", [workshop.id]);
  const claim = () => callRpc(database.service, "claim_jobs", { p_limit: 10, p_seconds: 300 });

  it("keeps its jobs and goes on in every verb when pgmq is enabled, even with queues of the same names", async () => {
    await enqueue(ours);
    await database.sql("create extension pgmq");
    await database.sql("select pgmq.create('jobs'), pgmq.create('dead_jobs')");
    await enqueue(theirs);

    const claimed = await claim();
    const [first, second] = claimed;
    await callRpc(database.service, "release_job", { p_id: first?.id ?? 0 });
    const again = await claim();
    await callRpc(database.service, "postpone_job", { p_id: first?.id ?? 0, p_seconds: 0 });
    await callRpc(database.service, "finish_job", { p_id: second?.id ?? 0 });
    await callRpc(database.service, "bury_job", { p_id: first?.id ?? 0, p_reason: "internal" });
    const dead = await listDeadJobs(database.service, 10);
    const replayed = await replayDeadJobs(database.service);
    const [installation] = await callRpc(database.service, "get_installation", {});

    expect(claimed.map(({ workshop_id }) => workshop_id)).toEqual([ours.id, theirs.id]);
    expect(again).toMatchObject([{ id: first?.id, attempts: 1 }]);
    expect(dead).toMatchObject([{ workshopId: ours.id, reason: "internal" }]);
    expect(replayed).toBe(1);
    expect(await claim()).toMatchObject([{ workshop_id: ours.id, attempts: 1 }]);
    expect(installation?.queue).toBe("table");
  });
});
