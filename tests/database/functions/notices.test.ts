import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);
const everything = ["handOver", "reply", "unanswered", "lead", "appointment"];

const choose = (role: Role, more: Record<string, unknown> = {}, workshop = ours) =>
  callRpc(as(role, workshop), "set_notification_settings", {
    p_workshop: workshop.slug,
    p_push: everything,
    p_mail: ["unanswered", "lead"],
    p_quiet_from: null,
    p_quiet_until: null,
    p_escalate_minutes: 5,
    ...more,
  });
const queued = async (name: string, workshop = ours) =>
  database.sql(
    `select message -> 'payload' as payload, visible_at > now() + interval '4 minutes' as "isLater"
     from private.jobs where message ->> 'job' = $1 and workshop_id = $2 order by id`,
    [name, workshop.id],
  );
const mails = (workshop = ours) =>
  database.sql("select kind, member_id from private.outgoing_mails where workshop_id = $1", [
    workshop.id,
  ]);
const conversation = async (waiting: string | null = null, workshop = ours) => {
  const [row] = await database.sql(
    `insert into public.conversations (workshop_id, locale, mode, waiting_since, waiting_for)
     values ($1, 'de', 'human', case when $2::text is not null then now() end, $2) returning id`,
    [workshop.id, waiting],
  );
  return String(row?.["id"]);
};
const wait = (id: string, reason: string | null) =>
  database.sql(
    "update public.conversations set waiting_since = case when $2::text is not null then clock_timestamp() end, waiting_for = $2 where id = $1",
    [id, reason],
  );
const lead = ({ id }: FilledWorkshop) =>
  database.sql(
    `insert into public.leads (workshop_id, contact_id, name, phone)
     select workshop_id, id, 'Kim', '+493415550142' from public.contacts where workshop_id = $1 limit 1`,
    [id],
  );

const subscribe = (role: Role, endpoint: string, workshop = ours) =>
  callRpc(as(role, workshop), "add_push_subscription", {
    p_workshop: workshop.slug,
    p_endpoint: endpoint,
    p_key: "key",
    p_auth: "secret",
  });
const own = (role: Role) =>
  callRpc(as(role), "get_notification_settings", { p_workshop: ours.slug });

beforeEach(async () => {
  await database.sql("delete from private.jobs");
  await database.sql("delete from private.outgoing_mails");
  await choose("owner");
  await choose("reception", { p_push: [], p_mail: [] });
});

describe("who waits for a person", () => {
  it("is told to the browsers of who wants it, at once, in their own workshop alone", async () => {
    const id = await conversation("handoff");

    const [push] = await queued("send_push");
    expect(push).toMatchObject({ payload: { event: "handOver", aboutId: id }, isLater: false });
    expect(await queued("send_push")).toHaveLength(1);
    expect(await queued("send_push", theirs)).toEqual([]);
  });

  it("is told again, by mail too, if nobody has come after the set minutes, and not if somebody has", async () => {
    const left = await conversation();
    await wait(left, "handoff");
    const answered = await conversation("handoff");
    const escalations = await queued("escalate_wait");
    await wait(answered, null);
    await database.sql("delete from private.jobs");
    const escalate = (conversationId: string) => {
      const { payload } =
        escalations.find((row) => JSON.stringify(row).includes(conversationId)) ?? {};
      const { since, memberId } = payload as { since: string; memberId: string };
      return callRpc(database.service, "escalate_wait", {
        p_workshop_id: ours.id,
        p_conversation_id: conversationId,
        p_member_id: memberId,
        p_since: since,
      });
    };

    expect(escalations.map(({ isLater }) => isLater)).toEqual([true, true]);
    expect(await escalate(left)).toBe(true);
    expect(await escalate(answered)).toBe(false);
    expect(await escalate(left)).toBe(true);
    expect(await mails()).toEqual([
      { kind: "teamUnanswered", member_id: ours.members.owner.memberId },
    ]);
  });

  it("is told once while it goes on, to the one whose conversation it is, and to nobody by the bot's answers", async () => {
    const id = await conversation("unanswered");
    const byBot = await queued("send_push");
    await database.sql("update public.conversations set assignee_id = $2 where id = $1", [
      id,
      ours.members.reception.memberId,
    ]);
    await wait(id, "reply");
    const toOther = await queued("send_push");
    await database.sql("update public.conversations set assignee_id = $2 where id = $1", [
      id,
      ours.members.owner.memberId,
    ]);
    await wait(id, "handoff");
    await wait(id, "handoff");

    expect([byBot, toOther]).toEqual([[], []]);
    expect(await queued("send_push")).toHaveLength(1);
  });

  it("is told to no device in quiet hours, over midnight too", async () => {
    const [hours] = await database.sql(
      `select to_char((now() at time zone 'Europe/Berlin') - interval '1 hour', 'HH24:MI') as before,
        to_char((now() at time zone 'Europe/Berlin') + interval '1 hour', 'HH24:MI') as after,
        to_char((now() at time zone 'Europe/Berlin') + interval '2 hours', 'HH24:MI') as later`,
    );
    await choose("owner", { p_quiet_from: hours?.["before"], p_quiet_until: hours?.["after"] });
    await conversation("handoff");
    const quiet = await queued("send_push");
    await choose("owner", { p_quiet_from: hours?.["after"], p_quiet_until: hours?.["later"] });
    await conversation("handoff");

    expect(quiet).toEqual([]);
    expect(await queued("send_push")).toHaveLength(1);
  });
});

describe("a new request", () => {
  it("is mailed once to each who wants it, and by push, and never next door", async () => {
    await lead(ours);

    expect(await mails()).toEqual([{ kind: "teamLead", member_id: ours.members.owner.memberId }]);
    expect(await queued("send_mail")).toHaveLength(1);
    expect(await queued("send_push")).toHaveLength(1);
    expect(await mails(theirs)).toEqual([]);
  });

  it("is told to owner and reception where nobody has chosen anything", async () => {
    await database.sql("delete from public.notification_settings where workshop_id = $1", [
      ours.id,
    ]);
    await lead(ours);

    expect((await mails()).map(({ member_id: id }) => id).toSorted()).toEqual(
      [ours.members.owner.memberId, ours.members.reception.memberId].toSorted(),
    );
  });
});

describe("a browser", () => {
  it("is told for whoever used it last, ten of each at most, and no more once it is taken off", async () => {
    const shared = `https://push.example.org/${randomUUID()}`;
    await subscribe("mechanic", shared);
    await subscribe("reception", shared);
    for (let number = 0; number < 11; number++)
      await subscribe("reception", `https://push.example.org/${randomUUID()}`);
    const before = await own("reception");
    await callRpc(as("mechanic"), "remove_push_subscription", {
      p_workshop: ours.slug,
      p_endpoint: shared,
    });

    expect(await own("mechanic")).toMatchObject({ browsers: 0 });
    expect(before).toMatchObject({ browsers: 10 });
    await expect(subscribe("owner", shared, { ...theirs, slug: ours.slug })).rejects.toMatchObject({
      reason: "workshop_not_found",
    });
  });
});
