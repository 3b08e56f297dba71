import { expect, it } from "vitest";
import { listAllWorkshops } from "@/lib/operations";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const { userId } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  userId,
]);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ctx = { db: database.memberDb(userId), log, now: () => new Date(), requestId: "many" };

const copied =
  "locale, timezone, region, currency, street, postal_code, city, country, primary_color";
// Without triggers: ten thousand workshops by hand are nobody's change.
await database.sql("set session_replication_role = replica");
await database.sql(
  `insert into public.workshops (slug, name, ${copied}, greeting, slot_minutes, parallel_jobs, lead_time_hours)
   select 'many-' || n, 'Many ' || lpad(n::text, 5, '0'), ${copied}, greeting, slot_minutes, parallel_jobs, lead_time_hours
   from public.workshops, generate_series(1, 10000) as n where id = $1`,
  [ours.id],
);
await database.sql(
  `insert into public.conversations (workshop_id, locale)
   select id, 'de' from public.workshops, generate_series(1, 5) where slug like 'many-%'`,
);
await database.sql("set session_replication_role = origin");
await database.sql("analyze public.workshops");

it("a page of ten thousand workshops is one call, and finds what it begins with by key", async () => {
  const first = await listAllWorkshops(ctx, {});
  const calls = ctx.db.stats.calls;
  const startedMs = performance.now();
  const second = await listAllWorkshops(ctx, { after: first.next ?? undefined });
  const ms = performance.now() - startedMs;

  console.log(`a page of 10,000 workshops took ${ms.toFixed(0)} ms`);
  expect(ctx.db.stats.calls - calls).toBe(1);
  expect(first.rows.map(({ name }) => name)).toEqual(
    Array.from({ length: 50 }, (_, index) => `Many ${String(index + 1).padStart(5, "0")}`),
  );
  expect(second.rows[0]).toMatchObject({ name: "Many 00051", conversations: 5, users: 0 });
  const plan = await database.sql(
    `explain select id from public.workshops where (name, id) > ('Many 00050', gen_random_uuid())
     order by name, id limit 51`,
  );
  expect(JSON.stringify(plan)).toContain("workshops_name_id_idx");
});

const slugs = async (search: string) =>
  (await listAllWorkshops(ctx, { search })).rows.map(({ slug }) => slug);

it("one is found among them by name, by address and by a member's mail", async () => {
  expect(await slugs("Many 09999")).toEqual(["many-9999"]);
  expect(await slugs("many-1234")).toEqual(["many-1234"]);
  expect(await slugs(`owner@${theirs.slug}.example`)).toEqual([theirs.slug]);
});

it("is counted in full: people, conversations, leads, appointments, files", async () => {
  const [row] = (await listAllWorkshops(ctx, { search: ours.slug })).rows;

  expect(row).toMatchObject({
    slug: ours.slug,
    users: 4,
    conversations: 1,
    leads: 1,
    appointments: 1,
    storageBytes: 11,
  });
});
