import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readMigrations } from "@/lib/embedded-backend";
import { deleteDeadJobs, listDeadJobs, replayDeadJobs } from "@/lib/queue/dead-jobs";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTestDatabase } from "../../support/database";
import { startPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";

const names = (jobs: { job: string }[]) => jobs.map(({ job }) => job);

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
  const leave = (name: string, priority: number, more: { key?: string; workshop?: string } = {}) =>
    callRpc(database.service, "enqueue_job", {
      p_workshop_id: more.workshop ?? ours.id,
      p_job: name,
      p_payload: {},
      p_priority: priority,
      p_order_key: more.key ?? null,
    });
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
        workshopSlug: ours.slug,
        reason: "internal",
        attempts: 1,
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

  describe("of several kinds", () => {
    beforeEach(async () => {
      await Promise.all((await claim(1_000)).map(({ id }) => finish(id)));
    });

    it("gives what answers before what tells, and that before what can wait, whoever's it is", async () => {
      await leave("index", 2);
      await leave("mail", 1);
      await leave("answer", 0);
      await leave("reply", 0, { workshop: theirs.id });

      const claimed = names(await claim(10));

      expect(claimed.slice(0, 2).toSorted()).toEqual(["answer", "reply"]);
      expect(claimed.slice(2)).toEqual(["mail", "index"]);
    });

    it("gives no more in the background, and nothing of a workshop, than is asked for", async () => {
      for (const name of ["first", "second", "third"]) await leave(name, 2);
      await leave("other", 2, { workshop: theirs.id });
      await leave("mail", 1);
      const few = { p_limit: 10, p_seconds: 300, p_each: 1 };
      const passed = await callRpc(database.service, "claim_jobs", {
        ...few,
        p_passed_over: [theirs.id],
        p_passed_over_background: [ours.id],
      });
      const bounded = await callRpc(database.service, "claim_jobs", { ...few, p_background: 2 });

      expect(names(passed)).toEqual(["mail"]);
      expect(names(bounded).toSorted()).toEqual(["first", "other"]);
    });

    it("gives jobs of one key one after the other, whatever becomes of each, and others beside them", async () => {
      for (const name of ["one", "two", "three"]) await leave(name, 0, { key: "talk" });
      await leave("one", 0, { key: "talk", workshop: theirs.id });
      await leave("beside", 0, { key: "elsewhere" });
      const begun = await claim(10);
      // Whose turn it is depends on who was served last.
      const first = begun.find(({ job, workshop_id: id }) => job === "one" && id === ours.id);
      const held = await claim(10);
      await callRpc(database.service, "postpone_job", { p_id: first?.id ?? 0, p_seconds: 300 });
      const postponed = await claim(10);
      await callRpc(database.service, "bury_job", { p_id: first?.id ?? 0, p_reason: "internal" });
      const second = await claim(10);
      await finish(second[0]?.id ?? 0);
      const third = await claim(10);

      expect(names(begun).toSorted()).toEqual(["beside", "one", "one"]);
      expect([names(held), names(postponed)]).toEqual([[], []]);
      expect([names(second), names(third)]).toEqual([["two"], ["three"]]);
    });

    it("shows, repeats and forgets one that failed for good, and leaves the others", async () => {
      await callRpc(database.service, "delete_dead_jobs", {});
      for (const name of ["one", "two", "three"]) await leave(name, 1);
      for (const { id } of await claim(10))
        await callRpc(database.service, "bury_job", { p_id: id, p_reason: "internal" });
      const [last, middle] = await listDeadJobs(database.service, 2);
      const earlier = await listDeadJobs(database.service, 10, { before: middle?.id ?? 0 });
      const named = await listDeadJobs(database.service, 10, { name: "two", workshopId: ours.id });
      const foreign = await listDeadJobs(database.service, 10, { workshopId: theirs.id });

      expect(await replayDeadJobs(database.service, middle?.id ?? 0)).toBe(1);
      expect(await deleteDeadJobs(database.service, last?.id ?? 0)).toBe(1);
      expect(names(await claim(10))).toEqual(["two"]);
      expect((await listDeadJobs(database.service, 10)).map(({ name }) => name)).toEqual(["one"]);
      expect(earlier.map(({ name }) => name)).toEqual(["one"]);
      expect(named.map(({ name }) => name)).toEqual(["two"]);
      expect(foreign).toEqual([]);
      expect(await deleteDeadJobs(database.service)).toBe(1);
    });
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
