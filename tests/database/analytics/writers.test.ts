import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { openTurns, replyTo } from "../functions/turns";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";
import { countsOf, differencesOf, forgetCounts } from "./hand-count";

const writers = 20;
const turnsEach = 6;

let database: TestPostgres;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;

beforeAll(async () => {
  database = await startPostgres({ poolSize: writers });
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
});
afterAll(() => database.close());
beforeEach(async () => {
  await forgetCounts(database, ours.id);
  await forgetCounts(database, theirs.id);
});

/** A stream of choices that is the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** One visitor after the other of one workshop or the other, with answers, hand-overs, replies and requests as it comes. */
async function write(seed: number): Promise<void> {
  const random = seeded(seed);
  for (let turn = 0; turn < turnsEach; turn += 1) {
    const workshop = random() < 0.5 ? ours : theirs;
    const { begin, finish, conversationId } = openTurns(database.service, workshop);
    const { message_id } = await begin();
    const outcomes = [
      { p_answered: true },
      { p_answered: false, p_sources: [] },
      { p_answered: false, p_actions: [{ type: "handoff" }] },
    ];
    await finish(message_id, outcomes[Math.floor(random() * outcomes.length)]);
    const member = database.memberDb(workshop.members.owner.userId);
    await replyTo(member, { p_workshop: workshop.slug, p_conversation_id: conversationId });
    await callRpc(database.service, "capture_lead", {
      p_workshop_id: workshop.id,
      p_lead: {
        conversationId,
        clientLeadId: `lead-${seed}-${turn}`,
        name: "Kim",
        phone: `+49341${String(5_000_000 + seed * 100 + turn)}`,
        consent: true,
      },
    });
  }
}

describe(`${writers} writers at the same time, on a real server`, () => {
  it("count each thing once: rollups equal what is stored, and rebuilding finds nothing wrong", async () => {
    await Promise.all(Array.from({ length: writers }, (_, index) => write(index + 1)));

    const both = await Promise.all([ours, theirs].map(({ id }) => countsOf(database, id)));
    const total = (name: string) => both.reduce((sum, counts) => sum + (counts[name] ?? 0), 0);
    const all = writers * turnsEach;
    expect(
      ["conversation/all", "question/all", "answer/all", "reply/all", "lead/all"].map(total),
    ).toEqual([all, all, all, all, all]);
    for (const { id } of [ours, theirs]) {
      expect(await differencesOf(database, id)).toEqual({ hours: 0, days: 0 });
      const [proof] = await callRpc(database.service, "rebuild_rollups", { p_workshop_id: id });
      expect(proof).toMatchObject({ wrong_hours: 0, wrong_days: 0 });
    }
  });

  it("and a rebuild in their midst lose nothing and count nothing twice", async () => {
    const rebuilds = Array.from({ length: 10 }, () =>
      callRpc(database.service, "rebuild_rollups", { p_workshop_id: ours.id }),
    );
    const writing = Array.from({ length: 6 }, (_, index) => write(index + 101));
    const proofs = await Promise.all(rebuilds);
    await Promise.all(writing);

    expect(proofs.map(([proof]) => [proof?.wrong_hours, proof?.wrong_days])).toEqual(
      proofs.map(() => [0, 0]),
    );
    expect(await differencesOf(database, ours.id)).toEqual({ hours: 0, days: 0 });
  });

  it("of which one is killed before it commits count that one nowhere", async () => {
    // As a process that dies: what it wrote, rollups among it, never commits.
    await expect(
      database.sql(
        `do $$ begin
           insert into public.conversations (workshop_id, locale) values ('${ours.id}', 'de');
           perform pg_terminate_backend(pg_backend_pid());
           perform 1;
         end $$`,
      ),
    ).rejects.toThrow(/terminat|closed|connection/i);
    await openTurns(database.service, ours).begin();

    expect(await countsOf(database, ours.id)).toMatchObject({ "conversation/all": 1 });
    expect(await differencesOf(database, ours.id)).toEqual({ hours: 0, days: 0 });
  });

  it("make the platform's sums the sum of both workshops, however often and by how many it is counted", async () => {
    await Promise.all([write(201), write(202)]);
    const span = {
      p_from: new Date(Date.now() - 3_600_000).toISOString(),
      p_to: new Date(Date.now() + 3_600_000).toISOString(),
    };
    await Promise.all(
      Array.from({ length: 5 }, () => callRpc(database.service, "refresh_platform_rollups", span)),
    );

    const [sums] = await database.sql(
      `select
         (select sum(quantity)::int from private.platform_hours where kind = 'question') as hours,
         (select sum(quantity)::int from private.platform_days where kind = 'question' and dimension = 'all') as days`,
    );
    expect(sums).toEqual({ hours: 2 * turnsEach, days: 2 * turnsEach });
  });
});
