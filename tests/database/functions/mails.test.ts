import { beforeEach, describe, expect, it } from "vitest";
import { createSealer } from "@/lib/channels";
import { AppError } from "@/lib/core/errors";
import type { Mail } from "@/lib/mail/mailer";
import { queueAppointmentReminders, refuseReminders } from "@/lib/notifications";
import { runJobs } from "@/lib/server/jobs";
import { callRpc } from "@/lib/supabase/call-rpc";
import { loadWorkshopContext } from "@/lib/workshops";
import { createAppointmentLinks } from "@/lib/server/appointment-links";
import { createDueLinks } from "@/lib/server/signed-ids";
import { publicInternet } from "@/lib/outbound/network";
import { createPushSender } from "@/lib/push/push-sender";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const site = "https://carbot.example";
const secret = "a-secret-of-the-installation-for-tests";
let sent: Mail[] = [];
let refuses = false;
const refusal = new AppError("unavailable", { reason: "mail_not_sent", retryable: false });

/** All that waits is done, as a worker does it. */
const work = () =>
  runJobs({
    openServiceDb: () => database.service,
    log: silent,
    now: () => new Date(),
    embedding: null,
    site,
    messaging: {
      mailer: {
        send: async (mail) => {
          if (refuses) throw refusal;
          sent.push(mail);
        },
      },
      push: createPushSender({ secret, site }),
      network: publicInternet,
      sealer: createSealer([secret]),
      appointmentLinks: createAppointmentLinks(secret),
      dueLinks: createDueLinks(secret),
      findWorkshop: (slug) => loadWorkshopContext({ db: database.service }, slug),
    },
  });
let days = 10;
const book = async (status: string, workshop = ours, email: string | null = "kim@example.org") => {
  days += 1;
  const [row] = await database.sql(
    `insert into public.appointments (workshop_id, bay_id, starts_at, ends_at, status, name, email, service)
     select $1, id, now() + make_interval(days => $3), now() + make_interval(days => $3, hours => 1), $2, 'Kim', $4, 'Ölwechsel'
     from public.bays where workshop_id = $1 limit 1 returning id`,
    [workshop.id, status, days, email],
  );
  return String(row?.["id"]);
};
const change = (id: string, assignment: string) =>
  database.sql(
    `update public.appointments set version = version + 1, ${assignment} where id = $1`,
    [id],
  );
const subjects = () => sent.map(({ subject }) => subject.split(":")[0]);

const remind = (at: string) =>
  queueAppointmentReminders({ db: database.service, now: () => new Date(at) }, 100);

/** Nine o'clock and more in Berlin, on the day before. */
const eve = async (id: string) => {
  const [row] = await database.sql(
    `update public.appointments set starts_at = timestamptz '2031-03-12 10:00+01', ends_at = timestamptz '2031-03-12 11:00+01'
     where id = $1 returning workshop_id`,
    [id],
  );
  await work();
  sent = [];
  return row;
};

beforeEach(async () => {
  sent = [];
  refuses = false;
  await database.sql("delete from private.jobs");
  await database.sql("delete from private.mail_refusals");
  await database.sql("delete from public.notification_settings");
  // Nobody of the team is told anything, unless a test says so.
  await database.sql(
    "insert into public.notification_settings (workshop_id, member_id, push, mail) select workshop_id, id, '{}', '{}' from public.members",
  );
});

describe("a customer's appointment", () => {
  it("is written about at each step, with a calendar file and the customer's own link", async () => {
    const id = await book("requested");
    await work();
    await change(id, "status = 'confirmed'");
    await work();
    await change(
      id,
      "starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'",
    );
    await work();
    await change(id, "status = 'cancelled'");
    await work();

    expect(subjects()).toEqual([
      "Ihre Terminanfrage",
      "Ihr Termin ist bestätigt",
      "Ihr Termin wurde verschoben",
      "Ihr Termin ist abgesagt",
    ]);
    expect(sent[1]).toMatchObject({ to: "kim@example.org", attachments: [{ name: "termin.ics" }] });
    expect(sent[1]?.text).toContain(`${site}/appointment/${ours.slug}/${id}~`);
    expect(sent[1]?.attachments?.[0]?.content).toContain("STATUS:CONFIRMED");
    expect(sent[3]?.attachments?.[0]?.content).toContain("STATUS:CANCELLED");
  });

  it("is not written about when only the team's side changes, or without an address", async () => {
    const id = await book("confirmed", ours, null);
    const other = await book("confirmed", theirs);
    await work();
    await change(id, "status = 'arrived'");
    await change(other, "team_note = 'Ersatzwagen'");
    await work();

    expect(subjects()).toEqual(["Ihr Termin ist bestätigt"]);
  });

  it("is written about in the language of the chat", async () => {
    const [talk] = await database.sql(
      "insert into public.conversations (workshop_id, locale) values ($1, 'en') returning id",
      [ours.id],
    );
    const id = await book("requested");
    await change(id, `conversation_id = '${String(talk?.["id"])}'`);
    await work();

    expect(sent[0]?.subject).toMatch(/^Your appointment request: \w+day/);
    expect(sent[0]?.attachments?.[0]?.name).toBe("appointment.ics");
  });

  it("that has been erased meanwhile is not written about", async () => {
    const id = await book("confirmed");
    await database.sql("delete from public.appointments where id = $1", [id]);

    expect(await work()).toMatchObject({ done: 1, buried: 0 });
    expect(sent).toEqual([]);
  });

  it("gets one mail however often its job runs", async () => {
    await book("confirmed");
    await work();
    await database.sql(
      `select private.enqueue_job(workshop_id, 'send_mail', jsonb_build_object('mailId', id), 1)
       from private.outgoing_mails order by created_at desc limit 1`,
    );

    expect(await work()).toMatchObject({ done: 1 });
    expect(sent).toHaveLength(1);
  });

  it("is no longer written about to an address that its server refuses", async () => {
    refuses = true;
    const id = await book("requested");
    await work();
    refuses = false;
    await change(id, "status = 'confirmed'");
    await work();

    expect(sent).toEqual([]);
  });
});

describe("a reminder", () => {
  it("comes once, on the day before from nine o'clock on, and says how to get none", async () => {
    const id = await book("confirmed");
    await eve(id);
    const early = await remind("2031-03-11T07:30:00Z");
    const due = await remind("2031-03-11T09:00:00Z");
    const again = await remind("2031-03-11T09:15:00Z");
    await work();
    await database.sql("delete from public.appointments where id = $1", [id]);

    expect([early, due, again]).toEqual([0, 1, 0]);
    expect(subjects()).toEqual(["Morgen ist Ihr Termin"]);
    expect(sent[0]?.text).toContain("/reminders");
    expect(sent[0]?.unsubscribe).toContain(`${site}/api/appointments/${ours.slug}/own/${id}~`);
  });

  it("does not come to whoever wants none of this workshop, and comes to them from another", async () => {
    const id = await book("confirmed");
    const other = await book("confirmed", theirs);
    await eve(id);
    await eve(other);
    const refused = await refuseReminders({ db: database.service, workshopId: ours.id }, id);
    const foreign = await refuseReminders({ db: database.service, workshopId: theirs.id }, id);
    const due = await remind("2031-03-11T09:00:00Z");
    await work();

    expect([refused, foreign, due]).toEqual([true, false, 1]);
    expect(sent[0]?.text).toContain(theirs.slug);
  });
});

it("a colleague's mail leads to what it is about and to their settings", async () => {
  await callRpc(database.memberDb(ours.members.owner.userId), "set_notification_settings", {
    p_workshop: ours.slug,
    p_push: [],
    p_mail: ["handOver"],
    p_quiet_from: null,
    p_quiet_until: null,
    p_escalate_minutes: 5,
  });
  const [talk] = await database.sql(
    `insert into public.conversations (workshop_id, locale, mode, waiting_since, waiting_for)
     values ($1, 'de', 'human', now(), 'handoff') returning id`,
    [ours.id],
  );
  await work();

  expect(sent).toHaveLength(1);
  expect(sent[0]?.subject).toMatch(/^Ein Kunde wartet im Chat/);
  expect(sent[0]?.text).toContain(`${site}/w/${ours.slug}/inbox/${String(talk?.["id"])}`);
  expect(sent[0]?.text).toContain(`${site}/w/${ours.slug}/settings/notifications`);
});

it("owners hear of a server that is told of nothing more, whatever they have chosen", async () => {
  await database.sql("update public.webhook_endpoints set state = 'active' where true");
  await callRpc(database.service, "note_webhook_attempt", {
    p_workshop_id: ours.id,
    p_id: ours.rowIds.get("webhook_deliveries") ?? "",
    p_end: { state: "failed", status: 410, isGone: true },
  });
  await work();

  expect(sent).toHaveLength(1);
  expect(sent[0]?.subject).toMatch(/^Webhook abgeschaltet/);
  expect(sent[0]?.text).toContain(`${site}/w/${ours.slug}/settings/webhooks`);
  expect(sent[0]?.text).not.toContain("/settings/notifications");
});
