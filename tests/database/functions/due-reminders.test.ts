import { beforeEach, describe, expect, it } from "vitest";
import type { Mail } from "@/lib/mail/mailer";
import { queueDueReminders, refuseDueReminders } from "@/lib/notifications";
import { publicInternet } from "@/lib/outbound/network";
import { createPushSender } from "@/lib/push/push-sender";
import { createSealer } from "@/lib/channels";
import { createAppointmentLinks } from "@/lib/server/appointment-links";
import { runJobs } from "@/lib/server/jobs";
import { createDueLinks } from "@/lib/server/signed-ids";
import { loadWorkshopContext } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const site = "https://carbot.example";
const secret = "a-secret-of-the-installation-for-tests";
/** Ten o'clock in Berlin, 28 days before what is due in these tests. */
const morning = "2031-03-11T09:00:00Z";
const dueOn = "2031-04-08";
let sent: Mail[] = [];

const remind = (at = morning) =>
  queueDueReminders({ db: database.service, now: () => new Date(at) }, 100);

/** All that waits is done, as a worker does it. */
const work = (at = morning) =>
  runJobs({
    openServiceDb: () => database.service,
    log: silent,
    now: () => new Date(at),
    embedding: null,
    site,
    messaging: {
      mailer: { send: async (mail) => void sent.push(mail) },
      push: createPushSender({ secret, site }),
      network: publicInternet,
      sealer: createSealer([secret]),
      appointmentLinks: createAppointmentLinks(secret),
      dueLinks: createDueLinks(secret),
      findWorkshop: (slug) => loadWorkshopContext({ db: database.service }, slug),
    },
  });

/** A customer who agreed to be reminded of the inspection of their car. */
async function agree(workshop = ours, email: string | null = "kim@example.org") {
  const [contact] = await database.sql(
    "insert into public.contacts (workshop_id, name, email, phone) values ($1, 'Kim', $2, '+493415550199') returning id",
    [workshop.id, email],
  );
  const [due] = await database.sql(
    `with car as (
       insert into public.vehicles (workshop_id, contact_id, model, plate) values ($1, $2, 'Golf', 'L-XY 77') returning id
     )
     insert into public.vehicle_dues (workshop_id, vehicle_id, kind, due_on, due_mileage, consented_at)
     select $1, id, 'inspection', $3, 60000, now() - interval '1 day' from car returning id`,
    [workshop.id, contact?.["id"], dueOn],
  );
  return { contact: String(contact?.["id"]), due: String(due?.["id"]) };
}
const stateOf = async (due: string) => {
  const [row] = await database.sql(
    `select private.due_reminder_state(dues, contacts.email) as state, dues.reminded_at is not null as reminded
     from public.vehicle_dues as dues join public.vehicles on vehicles.id = dues.vehicle_id
     join public.contacts on contacts.id = vehicles.contact_id where dues.id = $1`,
    [due],
  );
  return row;
};

/** What takes the reason for a reminder away. */
const changes: Record<string, (it: { contact: string; due: string }) => Promise<unknown>> = {
  "whoever no longer agrees": ({ due }) =>
    database.sql("update public.vehicle_dues set consented_at = null where id = $1", [due]),
  "whoever has no address": ({ contact }) =>
    database.sql("update public.contacts set email = null where id = $1", [contact]),
  "a suspended workshop": () =>
    database.sql(
      "update public.workshops set suspended_at = now(), suspension_reason = 'Test' where id = $1",
      [ours.id],
    ),
  "an erased customer": ({ contact }) =>
    database.sql("delete from public.contacts where id = $1", [contact]),
  "a day that has moved away": ({ due }) =>
    database.sql("update public.vehicle_dues set due_on = '2032-04-08' where id = $1", [due]),
};

beforeEach(async () => {
  sent = [];
  await database.sql("delete from public.vehicle_dues");
  await database.sql("delete from public.contacts where name = 'Kim' and phone = '+493415550199'");
  await database.sql("delete from private.jobs");
  await database.sql("delete from private.mail_refusals");
  await database.sql(
    "update public.workshops set suspended_at = null, suspension_reason = null where suspended_at is not null",
  );
});

describe("a reminder of a due car", () => {
  it("comes once, 28 days before from nine o'clock on, with the booking page and a way to get none", async () => {
    const { due } = await agree();
    const times = ["2031-03-10T12:00:00Z", "2031-03-11T07:30:00Z", morning, "2031-03-12T12:00:00Z"];
    const counts: number[] = [];
    for (const at of times) counts.push(await remind(at));
    await work();
    await remind("2031-03-13T12:00:00Z");

    expect(counts).toEqual([0, 0, 1, 0]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      to: "kim@example.org",
      subject: "Hauptuntersuchung (HU) fällig bis 8. April 2031",
    });
    expect(sent[0]?.text).toContain("Golf, L-XY 77");
    expect(sent[0]?.text).toContain("oder bei 60.000 km");
    expect(sent[0]?.text).toContain(`${site}/book/${ours.slug}`);
    expect(sent[0]?.text).toContain(`${site}/reminders/${ours.slug}/${due}~`);
    expect(sent[0]?.unsubscribe).toContain(`${site}/api/reminders/${ours.slug}/${due}~`);
    expect(await stateOf(due)).toEqual({ state: "reminded", reminded: true });
  });

  it("comes again for another day, and not for one that was reminded of already", async () => {
    const { due } = await agree();
    const move = (to: string) =>
      database.sql("update public.vehicle_dues set due_on = $2 where id = $1", [due, to]);
    await remind();
    await work();
    await move("2031-04-09");
    const moved = await stateOf(due);
    const again = await remind("2031-03-12T12:00:00Z");
    await work("2031-03-12T12:00:00Z");
    await move(dueOn);
    const back = await remind("2031-03-12T12:00:00Z");

    expect(moved).toEqual({ state: "planned", reminded: false });
    expect([again, back, sent.length]).toEqual([1, 0, 2]);
    expect(await stateOf(due)).toEqual({ state: "reminded", reminded: true });
  });

  it("is in the language of the customer's last conversation", async () => {
    const { contact } = await agree();
    await database.sql(
      "insert into public.conversations (workshop_id, contact_id, locale) values ($1, $2, 'en')",
      [ours.id, contact],
    );
    await remind();
    await work();

    expect(sent[0]?.subject).toBe("General inspection due by 8 April 2031");
  });

  it.each(Object.keys(changes))("of %s does not come", async (name) => {
    await changes[name]?.(await agree());
    await agree(theirs);
    const queued = await remind();
    await work();

    expect(queued).toBe(1);
    expect(sent[0]?.text).toContain(theirs.slug);
  });

  it.each(Object.keys(changes))("of %s does not come once it is queued", async (name) => {
    const mine = await agree();
    await agree(theirs);
    const queued = await remind();
    await changes[name]?.(mine);
    await work();

    expect(queued).toBe(2);
    expect(sent.map(({ text }) => text.includes(theirs.slug))).toEqual([true]);
  });

  it("is refused by the key from the mail for this workshop alone, and the team hears that it has to call", async () => {
    const { due } = await agree();
    const other = await agree(theirs);
    const db = database.service;
    const refused = await refuseDueReminders({ db, workshopId: ours.id }, due);
    const foreign = await refuseDueReminders({ db, workshopId: theirs.id }, due);
    const queued = await remind();
    await work();

    expect([refused, foreign, queued]).toEqual([true, false, 1]);
    expect(sent[0]?.text).toContain(theirs.slug);
    expect(await stateOf(due)).toMatchObject({ state: "refused" });
    expect(await stateOf(other.due)).toMatchObject({ state: "reminded" });
  });

  it("that nobody could be sent is the team's to tell", async () => {
    const { due } = await agree();
    await remind();
    await database.sql(
      "update private.outgoing_mails set failed_reason = 'mail_refused' where about_id = $1",
      [due],
    );

    expect(await stateOf(due)).toEqual({ state: "failed", reminded: false });
  });

  it("is nothing for whoever has only just agreed", async () => {
    const { due } = await agree();
    await database.sql("update public.vehicle_dues set consented_at = $2 where id = $1", [
      due,
      morning,
    ]);

    expect(await remind()).toBe(0);
    expect(await remind("2031-03-12T09:00:00Z")).toBe(1);
  });
});
