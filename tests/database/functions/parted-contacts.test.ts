import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createBackend,
  generateKeys,
  openPglite,
  readMigrations,
  type Migration,
  type PgliteDatabase,
} from "@/lib/embedded-backend";

/** From here on a contact vouched for and one that only has its number are two. */
const firstVersion = "20261130122000";

let database: PgliteDatabase;
afterAll(() => database.close());

const start = (migrations: Migration[]) =>
  createBackend(database, {
    keys: generateKeys(),
    siteUrl: "http://localhost",
    templatesDir: "supabase/templates",
    mail: { send: async () => undefined },
    migrations,
  });
const idOf = async (text: string, params: unknown[]) =>
  String((await database.query(`${text} returning id`, params))[0]?.id);

/** A customer with a signed chat, and a stranger who left the same number: as they were stored before. */
async function fillWorkshop(slug: string) {
  const workshop = await idOf(
    `insert into public.workshops (
       slug, name, locale, timezone, region, currency, street, postal_code, city, country, primary_color, greeting,
       slot_minutes, parallel_jobs, lead_time_hours
     )
     values ($1, 'Werkstatt', 'de', 'Europe/Berlin', 'DE-SN', 'EUR', 'Gasse 1', '04229', 'Leipzig', 'DE', '#0f4c81', 'Moin!', 60, 2, 24)`,
    [slug],
  );
  const contact = await idOf(
    `insert into public.contacts (workshop_id, name, phone, email, vehicle, external_id, verified_at)
     values ($1, 'Mallory Fake', '+4915112345678', 'erika@example.org', '{"plate": "B AD 666"}', 'one', now())`,
    [workshop],
  );
  const conversation = (name: string) =>
    idOf(
      "insert into public.conversations (workshop_id, contact_id, contact_name, locale) values ($1, $2, $3, 'de')",
      [workshop, contact, name],
    );
  const signed = await conversation("Erika Echt");
  const stranger = await conversation("Mallory Fake");
  const lead = (name: string, chat: string | null) =>
    idOf(
      `insert into public.leads (workshop_id, contact_id, conversation_id, name, phone, vehicle)
       values ($1, $2, $3, $4, '+4915112345678', '{"plate": "B AD 666"}')`,
      [workshop, contact, chat, name],
    );
  await lead("Mallory Early", null);
  await lead("Mallory Fake", stranger);
  return { workshop, contact, signed, stranger };
}

type Filled = Awaited<ReturnType<typeof fillWorkshop>>;
let filled: Filled[];

beforeAll(async () => {
  database = await openPglite({});
  const all = await readMigrations("supabase/migrations");
  await start(all.filter(({ version }) => version < firstVersion));
  filled = [await fillWorkshop("eins"), await fillWorkshop("zwei")];
  await start(all);
}, 120_000);

const conversationRow = async (id: string) =>
  (
    await database.query(
      `select conversations.contact_id, contact_name, conversations.verified_at is not null as is_verified,
         phone, email, vehicle, external_id, contacts.workshop_id
       from public.conversations
       join public.contacts on contacts.workshop_id = conversations.workshop_id and contacts.id = contact_id
       where conversations.id = $1`,
      [id],
    )
  )[0];

it.each([0, 1])(
  "a chat that only a signed identity can have linked stays confirmed (%i)",
  async (at) => {
    const { signed, contact } = filled[at] as Filled;

    expect(await conversationRow(signed)).toMatchObject({
      contact_id: contact,
      is_verified: true,
      vehicle: null,
    });
  },
);

it.each([0, 1])(
  "a chat with a request goes to a contact of what it says itself (%i)",
  async (at) => {
    const { stranger, contact, workshop } = filled[at] as Filled;
    const row = await conversationRow(stranger);

    expect(row).toMatchObject({
      workshop_id: workshop,
      contact_name: "Mallory Fake",
      is_verified: false,
      phone: "+4915112345678",
      email: null,
      external_id: null,
      vehicle: { plate: "B AD 666" },
    });
    expect(row?.contact_id).not.toBe(contact);
  },
);

it("every request stays, in its own workshop, and none with a contact vouched for", async () => {
  const rows = await database.query(
    `select leads.workshop_id, count(*)::int as leads, count(distinct contact_id)::int as contacts
     from public.leads join public.contacts on contacts.workshop_id = leads.workshop_id and contacts.id = contact_id
     where external_id is null group by leads.workshop_id`,
  );

  expect(rows).toHaveLength(2);
  expect(rows).toEqual(rows.map((row) => ({ ...row, leads: 2, contacts: 1 })));
});
