import { beforeEach, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import {
  addWebhook,
  listWebhookDeliveries,
  listWebhooks,
  purgeWebhookDeliveries,
  testWebhook,
} from "@/lib/webhooks";
import { webhookForm, webhookMemberOf } from "@/tests/support/webhooks/webhook-member";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const as = webhookMemberOf(database);
const told = async (workshop = ours) =>
  (await listWebhookDeliveries(as(workshop), 50)).map(({ event }) => event).toReversed();
const idOf = async (workshop = ours) => (await listWebhooks(as(workshop)))[0]?.id ?? "";
const jobs = (workshop = ours) =>
  database.sql(
    "select message -> 'payload' as payload from private.jobs where message ->> 'job' = 'send_webhook' and workshop_id = $1",
    [workshop.id],
  );
const addLead = async ({ id }: FilledWorkshop) => {
  const [row] = await database.sql(
    `insert into public.leads (workshop_id, contact_id, name, phone)
     select workshop_id, id, 'Kim Canary', '+493415550142' from public.contacts where workshop_id = $1 limit 1 returning id`,
    [id],
  );
  return String(row?.["id"]);
};

const state = async () => (await listWebhooks(as(ours)))[0]?.state;
const mails = () =>
  database.sql("select kind, member_id from private.outgoing_mails where workshop_id = $1", [
    ours.id,
  ]);

const note = async (end: Record<string, unknown>) => {
  const [delivery] = await listWebhookDeliveries(as(ours), 1);
  await callRpc(database.service, "note_webhook_attempt", {
    p_workshop_id: ours.id,
    p_id: delivery?.id ?? "",
    p_end: { state: "waiting", status: 500, answer: "", durationMs: 3, isGone: false, ...end },
  });
};
const age = () =>
  database.sql(
    "update public.webhook_endpoints set failing_since = now() - interval '73 hours' where workshop_id = $1",
    [ours.id],
  );

beforeEach(async () => {
  await database.sql("delete from private.jobs");
  await database.sql("delete from private.outgoing_mails");
  await database.sql("delete from public.webhook_endpoints");
  await addWebhook(as(ours), webhookForm());
  await addWebhook(as(theirs), webhookForm());
});

describe("an event", () => {
  it("is left for each server that wants it, in the transaction that makes it, in its own workshop alone", async () => {
    await addWebhook(as(ours), webhookForm({ name: "Anderer", events: ["lead.created"] }));
    const id = await addLead(ours);
    await database.sql("update public.leads set status = 'contacted' where id = $1", [id]);
    await database.sql("update public.leads set updated_at = now() where id = $1", [id]);
    const rows = await listWebhookDeliveries(as(ours), 50);

    expect(rows.map(({ event }) => event).toSorted()).toEqual([
      "lead.created",
      "lead.created",
      "lead.updated",
    ]);
    expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(2);
    expect(await jobs()).toHaveLength(3);
    expect(await told(theirs)).toEqual([]);
    expect(await jobs(theirs)).toEqual([]);
  });

  it("is taken back with the transaction that made it", async () => {
    const failing = database.sql(
      `with added as (
         insert into public.leads (workshop_id, contact_id, name, phone)
         select workshop_id, id, 'Kim', '+493415550142' from public.contacts where workshop_id = $1 limit 1 returning id
       ) select 1 / (select count(*) - count(*) from added)`,
      [ours.id],
    );

    await expect(failing).rejects.toThrow(/division by zero/);
    expect(await told()).toEqual([]);
  });

  it("tells of appointments once they are more than held, moved and cancelled", async () => {
    const [row] = await database.sql(
      `insert into public.appointments (workshop_id, bay_id, starts_at, ends_at, status, held_until)
       select workshop_id, id, '2027-05-03T08:00Z', '2027-05-03T09:00Z', 'held', now() + interval '5 minutes'
       from public.bays where workshop_id = $1 limit 1 returning id`,
      [ours.id],
    );
    const change = (set: string) =>
      database.sql(`update public.appointments set ${set} where id = $1`, [row?.["id"]]);
    const held = await told();
    await change("status = 'confirmed', held_until = null, name = 'Kim'");
    await change("team_note = 'Kommt später'");
    await change("starts_at = '2027-05-04T08:00Z', ends_at = '2027-05-04T09:00Z'");
    await change("status = 'cancelled'");

    expect(held).toEqual([]);
    expect(await told()).toEqual([
      "appointment.created",
      "appointment.moved",
      "appointment.cancelled",
    ]);
  });

  it("tells of a conversation that needs a person, once while it does, and of its end", async () => {
    const [row] = await database.sql(
      "insert into public.conversations (workshop_id, locale) values ($1, 'de') returning id",
      [ours.id],
    );
    const change = (set: string) =>
      database.sql(`update public.conversations set ${set} where id = $1`, [row?.["id"]]);
    await change("waiting_for = 'handoff', waiting_since = now()");
    await change("waiting_for = 'danger'");
    await change("status = 'closed'");

    expect(await told()).toEqual(["conversation.handed_over", "conversation.closed"]);
  });

  it("holds no person and no words", async () => {
    await addLead(ours);
    const [row] = await database.sql(
      "select data::text as data from public.webhook_deliveries where workshop_id = $1",
      [ours.id],
    );

    expect(String(row?.["data"])).not.toMatch(/Canary|5550142/);
  });

  it("is forgotten after thirty days", async () => {
    await addLead(ours);
    await testWebhook(as(theirs), await idOf(theirs));
    await database.sql(
      "update public.webhook_deliveries set occurred_at = now() - interval '31 days' where workshop_id = $1",
      [ours.id],
    );

    expect(await purgeWebhookDeliveries({ db: database.service }, 10)).toBe(1);
    expect(await told()).toEqual([]);
    expect(await told(theirs)).toEqual(["webhook.test"]);
  });
});

describe("tries that fail", () => {
  it("switch a server off after three days, and its owner is told once", async () => {
    await addLead(ours);
    await note({});
    const soon = await state();
    await age();
    await note({});
    await note({});

    expect(soon).toBe("active");
    expect(await state()).toBe("failed");
    expect((await mails()).filter(({ kind }) => kind === "teamWebhookDisabled")).toEqual([
      { kind: "teamWebhookDisabled", member_id: ours.members.owner.memberId },
    ]);
  });

  it("are forgotten with the first that goes well", async () => {
    await addLead(ours);
    await note({});
    await age();
    await note({ state: "delivered", status: 200 });
    await note({});

    expect(await state()).toBe("active");
  });

  it("end at once where the server wants no more", async () => {
    await addLead(ours);
    await note({ state: "failed", status: 410, isGone: true });

    expect(await state()).toBe("gone");
  });
});
