import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listEndedWatchers, listLiveChanges, toMemberChange } from "@/lib/conversations";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";
import { openConversation } from "./turns";

let database: TestPostgres;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;

beforeAll(async () => {
  database = await startPostgres();
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
});
afterAll(() => database.close());

const read = (cursor: string | null, limit = 100) =>
  listLiveChanges({ db: database.service }, cursor, {
    workshopIds: [ours.id],
    maskedWorkshopIds: [ours.id],
    limit,
  });
const idsOf = ({ changes }: Awaited<ReturnType<typeof read>>) =>
  changes.map(({ conversationId }) => conversationId);

describe("live changes on a real server", () => {
  it("are those since the cursor, of the watched workshop, each once", async () => {
    const { cursor } = await read(null);
    const { conversationId } = await openConversation(database.service, ours);
    await openConversation(database.service, theirs);
    const first = await read(cursor);
    const second = await read(first.cursor);

    expect(idsOf(first)).toEqual([conversationId]);
    expect(first.changes[0]?.messages.map(({ body }) => body)).toEqual(["Guten Tag"]);
    expect(idsOf(second)).toEqual([]);
  });

  it("lose nothing that commits late, and tell nothing twice while it is held up", async () => {
    const sql = postgres(database.databaseUrl, { max: 1 });
    const late = await openConversation(database.service, ours);
    const { cursor } = await read(null);
    const held = await sql.reserve();
    await held`begin`;
    await held`update public.conversations set unread_count = 7 where id = ${late.conversationId}`;
    const early = await openConversation(database.service, ours);
    const before = await read(cursor);
    const meanwhile = await read(before.cursor);
    await held`commit`;
    const after = await read(meanwhile.cursor);
    held.release();
    await sql.end();

    expect(idsOf(before)).toEqual([early.conversationId]);
    expect(idsOf(meanwhile)).toEqual([]);
    expect(idsOf(after)).toEqual([late.conversationId]);
  });

  it("are a reset where there are more than can be told", async () => {
    const { cursor } = await read(null);
    await openConversation(database.service, ours);
    await openConversation(database.service, ours);

    expect(await read(cursor, 1)).toMatchObject({ isReset: true, changes: [] });
  });

  it("show a mechanic neither numbers nor requests", async () => {
    const { cursor } = await read(null);
    const { begin } = await openConversation(database.service, ours);
    await begin({ p_body: "0341 5550142", p_client_message_id: randomUUID() });
    const { changes } = await read(cursor);
    const told = changes.map((change) => JSON.stringify(toMemberChange(change, true)));

    expect(told.join()).toContain("•••");
    expect(told.join()).not.toContain("5550142");
  });

  it("end for whoever is no longer a member, has another role now, or watches another workshop", async () => {
    const { owner } = ours.members;
    const watchers = [
      { workshopId: ours.id, userId: owner.userId, role: "owner" },
      { workshopId: ours.id, userId: owner.userId, role: "mechanic" },
      { workshopId: theirs.id, userId: owner.userId, role: "owner" },
      { workshopId: ours.id, userId: randomUUID(), role: "viewer" },
      { workshopId: theirs.id, userId: theirs.members.owner.userId, role: "owner" },
    ];

    const ended = await listEndedWatchers({ db: database.service }, watchers);
    expect(ended.toSorted()).toEqual([1, 2, 3]);
    expect(await listEndedWatchers({ db: database.service }, [])).toEqual([]);
  });

  it("begin for members of the workshop alone", async () => {
    const stranger = database.memberDb(theirs.members.owner.userId);
    const own = await callRpc(stranger, "get_live_start", { p_workshop: theirs.slug });

    expect(own[0]).toMatchObject({ workshop_id: theirs.id, role: "owner" });
    await expect(
      callRpc(stranger, "get_live_start", { p_workshop: ours.slug }),
    ).rejects.toMatchObject({ reason: "workshop_not_found" });
  });
});
