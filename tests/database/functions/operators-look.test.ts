import { describe, expect, it } from "vitest";
import type { Db } from "@/lib/core/context";
import { tryAs } from "../isolation/access";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const { userId: admin } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  admin,
]);
const db = database.memberDb(admin);
const look = (workshop: string, reason = "Ticket 4711") =>
  db.call("begin_view", { p_workshop: workshop, p_reason: reason });
const listConversations = (from: Db, workshop: string) =>
  from.call("list_conversations", { p_workshop: workshop });

const memberFunctions = await database.sql(
  `select proname as name, proargnames[1:pronargs] as names from pg_proc
   where pronamespace = 'public'::regnamespace and provolatile = 'v'
     and prosrc ~ 'private.require_member\\(p_workshop'`,
);

/** Those that have something to write; an admin has no browser of the workshop's to send a notice to. */
const writers = memberFunctions.filter(({ name }) => name !== "enqueue_test_push");

describe("a platform admin who looks into a workshop", () => {
  it("sees nothing of it before", async () => {
    await expect(listConversations(db, ours.slug)).rejects.toMatchObject({
      hint: "workshop_not_found",
    });
  });

  it("reads it as a viewer does, and no other", async () => {
    await look(ours.slug);

    const viewer = database.memberDb(ours.members.viewer.userId);
    expect(await listConversations(db, ours.slug)).toEqual(
      await listConversations(viewer, ours.slug),
    );
    await expect(listConversations(db, theirs.slug)).rejects.toMatchObject({
      hint: "workshop_not_found",
    });
    const mine = (await db.call("list_my_workshops", {})) as { slug: string; role: string }[];
    expect(mine).toMatchObject([{ slug: ours.slug, role: "viewer" }]);
  });

  it("has no browser of the workshop's that could be told", async () => {
    await look(ours.slug);

    expect(await db.call("enqueue_test_push", { p_workshop: ours.slug })).toBe(0);
  });

  it.each(writers)("changes nothing through $name", async ({ name, names }) => {
    await look(ours.slug);
    const before = await rowsOf(ours.id);
    const args = Object.fromEntries((names as string[]).map((argument) => [argument, null]));

    await expect(db.call(String(name), { ...args, p_workshop: ours.slug })).rejects.toMatchObject({
      code: expect.stringMatching(/^(PT403|PT404|25006)$/),
    });

    expect(await rowsOf(ours.id)).toEqual(before);
  });

  it("is refused every write by the database itself, whatever a function may forget", async () => {
    await database.sql(`
      create or replace function public.plant_seeds(p_workshop text) returns void
      language plpgsql volatile security definer set search_path = '' as $$
      declare v_member public.members := private.require_member(p_workshop);
      begin update public.services set name = 'Unkraut' where services.workshop_id = v_member.workshop_id; end $$`);
    await database.sql("grant execute on function public.plant_seeds to authenticated");
    await look(ours.slug);

    const refused = await tryAs(
      database.sql,
      { role: "authenticated", userId: admin },
      "select public.plant_seeds($1)",
      [ours.slug],
    );

    expect(refused).toEqual({ rows: 0, refusal: "25006" });
    await database.sql("drop function public.plant_seeds");
  });

  it("sees nothing any more once the look is over, by the clock or by hand", async () => {
    await look(ours.slug);
    await database.sql("update private.view_sessions set expires_at = now()");
    await expect(listConversations(db, ours.slug)).rejects.toMatchObject({
      hint: "workshop_not_found",
    });

    await look(ours.slug);
    await db.call("end_view", { p_workshop: ours.slug });
    await expect(listConversations(db, ours.slug)).rejects.toMatchObject({
      hint: "workshop_not_found",
    });
  });

  it("has to say why, and is in the owner's audit log with it", async () => {
    await expect(look(ours.slug, " ")).rejects.toMatchObject({ code: "23514" });
    await look(ours.slug, "Ticket 42");

    const owner = database.memberDb(ours.members.owner.userId);
    const [latest] = (await owner.call("list_audit_entries", {
      p_workshop: ours.slug,
      p_subject: "view_sessions",
    })) as Record<string, unknown>[];
    expect(latest).toMatchObject({
      actor_kind: "admin",
      actor_name: "Ada",
      after: { reason: "Ticket 42" },
    });
  });
});

/** How many rows each audited table of a workshop has, and what the workshop says of itself. */
async function rowsOf(id: string) {
  return database.sql(
    `select (select to_jsonb(workshops) from public.workshops where workshops.id = $1) as workshop,
       (select jsonb_agg(services) from public.services where services.workshop_id = $1) as services,
       (select count(*) from public.messages where messages.workshop_id = $1) as messages,
       (select jsonb_agg(leads) from public.leads where leads.workshop_id = $1) as leads,
       (select count(*) from private.audit_entries where audit_entries.workshop_id = $1) as entries`,
    [id],
  );
}
