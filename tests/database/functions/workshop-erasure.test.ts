import { describe, expect, it } from "vitest";
import { cancelDeletion, eraseDeletedWorkshop, getPlan, requestDeletion } from "@/lib/workshops";
import { canary, placesOf } from "../canary";
import { startTwoWorkshops } from "../start-two-workshops";
import { openPlans } from "./plan-rows";

const { database, ours, theirs } = await startTwoWorkshops();
const { as } = await openPlans(database);
const rename = (id: string, name: string) =>
  database.sql("update public.workshops set name = $2 where id = $1", [id, name]);
const erase = (now: Date, limit: number) =>
  eraseDeletedWorkshop({ db: database.service, now: () => now }, limit);
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

/** Tables of ours, off the catalog, in which a workshop has rows. */
async function tablesOf(workshopId: string): Promise<string[]> {
  const tables = await database.sql(
    `select format('%I.%I', nspname, relname) as name
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname in ('public', 'private') and relkind in ('r', 'p') and not relispartition
       and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'workshop_id')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.sql(`select from ${String(name)} where workshop_id = $1 limit 1`, [
      workshopId,
    ]);
    found.push(...rows.map(() => String(name)));
  }
  return found.toSorted();
}

const isErased = async (workshopId: string) =>
  (await database.sql("select from public.workshops where id = $1", [workshopId])).length === 0;

/** Erases part by part until nothing is due any more, at most a thousand parts, and says how many rows each had. */
async function eraseAll(now: Date, limit: number): Promise<number[]> {
  const parts: number[] = [];
  for (let part = 0; part < 1_000; part += 1) {
    parts.push(await erase(now, limit));
    if (parts.at(-1) === 0) return parts;
  }
  return parts;
}

const write = (workshopId: string, conversationId: string | undefined) =>
  database.sql(
    "insert into public.messages (workshop_id, conversation_id, author, body) values ($1, $2, 'visitor', 'Hallo')",
    [workshopId, conversationId],
  );

describe("a workshop's deletion", () => {
  it("is asked for by the owner, who types its name, and is due in 30 days", async () => {
    await expect(requestDeletion(as(ours), { workshopName: "Andere" })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "workshopName" }],
    });
    await expect(
      requestDeletion(as(ours, "reception"), { workshopName: "Werkstatt" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      requestDeletion({ ...as(theirs), workshopSlug: ours.slug }, { workshopName: "Werkstatt" }),
    ).rejects.toMatchObject({ code: "not_found" });
    const dueAt = await requestDeletion(as(ours), { workshopName: " Werkstatt " });

    expect(Math.round((Date.parse(dueAt) - Date.now()) / 86_400_000)).toBe(30);
    expect(await requestDeletion(as(ours), { workshopName: "Werkstatt" })).toBe(dueAt);
    expect(await getPlan(as(ours))).toMatchObject({ state: "deleting" });
    expect(await getPlan(as(theirs))).toMatchObject({ state: "active" });
  });

  it("keeps customers out from the first day, and nobody else's", async () => {
    await expect(write(ours.id, ours.rowIds.get("conversations"))).rejects.toMatchObject({
      hint: "workshop_suspended",
    });
    await write(theirs.id, theirs.rowIds.get("conversations"));
  });

  it("erases nothing before its date, and is taken back until then", async () => {
    expect(await erase(days(29), 100)).toBe(0);
    await cancelDeletion(as(ours));

    expect(await getPlan(as(ours))).toMatchObject({ state: "active", deletionDueAt: null });
    await expect(cancelDeletion(as(ours))).rejects.toMatchObject({ code: "not_found" });
    expect(await erase(days(31), 100)).toBe(0);
  });

  it("is not taken back once its date is over", async () => {
    await database.sql(
      `update public.workshops set deletion_requested_at = now() - interval '31 days', deletion_due_at = now() - interval '1 day'
       where id = $1`,
      [ours.id],
    );

    await expect(cancelDeletion(as(ours))).rejects.toMatchObject({ reason: "deletion_not_found" });
  });
});

describe("what is due", () => {
  it("is erased in small parts from every table, file, queue and log, and nobody else's is", async () => {
    await rename(ours.id, canary);
    await database.sql("update public.faqs set answer = $1 where workshop_id = $2", [
      canary,
      ours.id,
    ]);
    await database.sql(
      "select private.enqueue_job($1, 'test', jsonb_build_object('word', $2::text))",
      [ours.id, canary],
    );
    await database.sql(
      "update public.document_files set content = convert_to($1, 'utf8'), name = $1 where workshop_id = $2",
      [canary, ours.id],
    );
    const others = await tablesOf(theirs.id);
    expect((await placesOf(database)).length).toBeGreaterThan(5);
    const parts = await eraseAll(new Date(), 40);

    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts)).toBeLessThanOrEqual(41);
    expect(await isErased(ours.id)).toBe(true);
    expect(await tablesOf(ours.id)).toEqual(["private.audit_entries"]);
    expect(await placesOf(database)).toEqual([]);
    expect(await tablesOf(theirs.id)).toEqual(others);
  });

  it("leaves one entry in the log that names no name, and the log stays closed to everything else", async () => {
    const entries = await database.sql(
      "select action, subject, before, after from private.audit_entries where workshop_id = $1",
      [ours.id],
    );

    expect(entries).toEqual([
      { action: "delete", subject: "workshops", before: null, after: null },
    ]);
    await expect(
      database.sql("delete from private.audit_entries where workshop_id = $1", [theirs.id]),
    ).rejects.toMatchObject({ hint: "append_only" });
  });

  it("is erased by the service alone", async () => {
    await expect(
      eraseDeletedWorkshop({ db: as(theirs).db, now: () => new Date() }, 10),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});
