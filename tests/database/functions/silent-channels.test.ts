import { beforeEach, expect, it } from "vitest";
import { purgeAged } from "@/lib/analytics";
import { listSilentChannels } from "@/lib/operations";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const { userId: admin } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  admin,
]);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const now = () => new Date("2026-12-01T12:00:00Z");
const contextOf = (person: string) => ({
  db: database.memberDb(person),
  log,
  now,
  requestId: "silence-test",
});
const silent = async () =>
  (await listSilentChannels(contextOf(admin))).map(({ slug, name }) => [slug, name]);

/** A connection that received one event on each of so many days, the last one so many hours ago. */
async function connect(name: string, hours: number, days: number, workshop = ours) {
  const last = new Date(now().getTime() - hours * 3_600_000).toISOString();
  const [connection] = await database.sql(
    `insert into public.channel_connections (workshop_id, kind, name, account_id, secrets, connected_at, last_event_at)
     values ($1, 'telegram', $2, $2, 's', '2026-01-01', $3) returning id`,
    [workshop.id, name, last],
  );
  const [thread] = await database.sql(
    "insert into public.channel_threads (workshop_id, connection_id, external_id) values ($1, $2, 't') returning id",
    [workshop.id, connection?.["id"]],
  );
  await database.sql(
    `insert into public.channel_events (workshop_id, connection_id, thread_id, event_key, kind, sent_at, received_at, settled_at)
     select $1, $2, $3, 'e' || day, 'text', $4, $4::timestamptz - make_interval(days => day), $4
     from generate_series(0, $5::integer - 1) as day`,
    [workshop.id, connection?.["id"], thread?.["id"], last, days],
  );
}

beforeEach(() => database.sql("delete from public.channel_connections"));

it("a channel that was used is silent after the rule's hours, one that was hardly used never", async () => {
  await connect("busy", 80, 5);
  await connect("just now", 2, 5);
  await connect("hardly used", 500, 2);
  await connect("busy too", 100, 3, theirs);

  expect(await silent()).toEqual([
    [theirs.slug, "busy too"],
    [ours.slug, "busy"],
  ]);
});

it.each([
  "state = 'broken'",
  "state = 'disconnected', secrets = null",
  "paused_until = '2026-12-02'",
  "connected_at = '2026-11-30'",
  "last_event_at = '2026-12-01T11:30:00Z'",
])("a channel is not silent that has %s", async (change) => {
  await connect("busy", 80, 5);
  await database.sql(`update public.channel_connections set ${change}`);

  expect(await silent()).toEqual([]);
});

it("nobody but a platform admin reads which channels are silent", async () => {
  await expect(listSilentChannels(contextOf(ours.members.owner.userId))).rejects.toMatchObject({
    code: "not_found",
  });
});

it("what providers told goes after 30 days, of silent chats too, with its proof", async () => {
  await connect("long gone", 31 * 24, 4);
  await connect("young", 24, 4, theirs);
  await purgeAged({ db: database.service, now, log });

  expect(await database.sql("select distinct workshop_id from public.channel_events")).toEqual([
    { workshop_id: theirs.id },
  ]);
  expect(
    await database.sql(
      "select workshop_id, before ->> 'rows' as rows from private.audit_entries where subject_id = 'channels'",
    ),
  ).toEqual([{ workshop_id: ours.id, rows: "4" }]);
});
