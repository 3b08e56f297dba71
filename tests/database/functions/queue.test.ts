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
  let theirs: FilledWorkshop;
  beforeAll(async () => {
    database = await start();
    ours = await createFilledWorkshop(database.sql, database.createUser);
    theirs = await createFilledWorkshop(database.sql, database.createUser);
  });
  afterAll(() => database.close());

  const claim = (p_limit: number, p_seconds = 300) =>
    callRpc(database.service, "claim_jobs", { p_limit, p_seconds });
  const enqueue = (count: number, workshop = ours) =>
    database.sql(
      "select private.enqueue_job($1, 'read', jsonb_build_object('page', n)) from generate_series(1, $2::integer) as n",
      [workshop.id, count],
    );
  const finish = (p_id: number) => callRpc(database.service, "finish_job", { p_id });
  /** Whose job is next, as often as asked, each done before the next is claimed. */
  const takeTurns = async (count: number) => {
    const taken: string[] = [];
    for (let turn = 0; turn < count; turn++) {
      const [job] = await claim(1);
      taken.push(job?.workshop_id === ours.id ? "ours" : "theirs");
      await finish(job?.id ?? 0);
    }
    return taken;
  };

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

  it("serves the workshops in turn, however many jobs one of them has", async () => {
    await enqueue(200);
    const before = await takeTurns(3);
    await enqueue(2, theirs);
    const after = await takeTurns(6);

    expect(before).toEqual(["ours", "ours", "ours"]);
    expect(after).toEqual(["theirs", "ours", "theirs", "ours", "ours", "ours"]);
  });

  it("gives each workshop's oldest job before anybody's second to who takes several", async () => {
    await enqueue(2, theirs);

    const claimed = await claim(4);

    const owners = claimed.map(({ workshop_id }) => workshop_id);
    expect(owners.slice(0, 2).toSorted()).toEqual([ours.id, theirs.id].toSorted());
    expect(owners.slice(2).toSorted()).toEqual([ours.id, theirs.id].toSorted());
  });

  it("counts a try of a worker that died, and none of one that gave the job back", async () => {
    await Promise.all((await claim(1_000)).map(({ id }) => finish(id)));
    await enqueue(1);
    const [lost] = await claim(1, 0);
    const [again] = await claim(1);
    await callRpc(database.service, "release_job", { p_id: again?.id ?? 0 });

    expect(lost).toMatchObject({ attempts: 1 });
    expect(again).toMatchObject({ id: lost?.id, attempts: 2 });
    expect(await claim(1)).toMatchObject([{ id: lost?.id, attempts: 2 }]);
  });

  it("goes on for everybody when a workshop with waiting jobs is gone", async () => {
    const gone = await createFilledWorkshop(database.sql, database.createUser);
    await enqueue(1, gone);
    await database.sql("delete from public.workshops where id = $1", [gone.id]);
    await enqueue(1, theirs);

    const owners = (await claim(10)).map(({ workshop_id }) => workshop_id);

    expect(owners).toContain(theirs.id);
  });
});
