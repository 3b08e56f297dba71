import { beforeEach, describe, expect, it } from "vitest";
import {
  keepEventMonths,
  purgeAged,
  rebuildRollups,
  refreshPlatform,
  sendWeeklyReports,
} from "@/lib/analytics";
import type { Logger } from "@/lib/core/context";
import type { Mail } from "@/lib/mail/mailer";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import { forgetCounts } from "./hand-count";

const { database, ours, theirs } = await startTwoWorkshops();

type Line = { event: string; [field: string]: unknown };
const lines: Line[] = [];
const write = (event: string, fields: Record<string, unknown> = {}) =>
  void lines.push({ event, ...fields });
const log: Logger = { info: write, warn: write, error: write };
const at = (now: string) => ({ db: database.service, now: () => new Date(now), log });
const countOf = async (table: string, workshopId = ours.id) =>
  Number(
    (
      await database.sql(
        `select count(*)::int as rows from public.${table} where workshop_id = $1`,
        [workshopId],
      )
    )[0]?.["rows"],
  );

beforeEach(() => {
  lines.length = 0;
});

describe("the months of events", () => {
  it("lie ready three ahead, and go after 400 days, with their number in the log", async () => {
    await keepEventMonths(at("2026-11-30T12:00:00Z"));
    await database.sql(
      `insert into public.analytics_events (workshop_id, at, day, hour, kind)
       select $1, '2026-10-15', '2026-10-15', '2026-10-15', 'question' from generate_series(1, 3)`,
      [ours.id],
    );
    lines.length = 0;
    await keepEventMonths(at("2027-12-20T12:00:00Z"));

    expect(lines).toContainEqual({
      event: "retention_purged",
      class: "events",
      month: "analytics_events_2026_10",
      before: 3,
      after: 0,
    });
    const months = await callRpc(database.service, "list_analytics_partitions", {});
    expect(months.map(({ partition }) => partition)).toContain("analytics_events_2028_03");
  });

  it("are missed in the log when events come without one", async () => {
    await database.sql(
      "insert into public.analytics_events (workshop_id, at, day, hour, kind) values ($1, '2050-01-01', '2050-01-01', '2050-01-01', 'question')",
      [theirs.id],
    );
    await keepEventMonths(at("2027-12-20T12:00:00Z"));

    expect(lines).toContainEqual({ event: "events_without_month", events: 1 });
  });
});

describe("customers' data that is too old", () => {
  it("goes by class in batches, with its number before and after in the log; what is younger stays", async () => {
    await database.sql(
      `insert into public.conversations (workshop_id, locale, last_message_at)
       select $1, 'de', '2024-01-01'::timestamptz + make_interval(days => number) from generate_series(1, 230) as number`,
      [ours.id],
    );
    const young = await countOf("conversations", theirs.id);
    const before = await countOf("conversations");

    expect(await purgeAged(at("2026-11-30T12:00:00Z"))).toBe(false);

    expect(lines).toContainEqual({
      event: "retention_purged",
      class: "conversations",
      before: 230,
      purged: 230,
      after: 0,
    });
    expect(await countOf("conversations")).toBe(before - 230);
    expect(await countOf("conversations", theirs.id)).toBe(young);
    lines.length = 0;
    await purgeAged(at("2026-11-30T12:00:00Z"));
    expect(lines).toEqual([]);
  });

  it("keeps whoever somebody waits for, and takes a person with the last that is left of them", async () => {
    const [kim] = await database.sql(
      "insert into public.contacts (workshop_id, name, email) values ($1, 'Alt', 'alt@example.org') returning id",
      [theirs.id],
    );
    await database.sql(
      `insert into public.leads (workshop_id, contact_id, name, email, created_at)
       values ($1, $2, 'Alt', 'alt@example.org', '2020-01-01')`,
      [theirs.id, kim?.["id"]],
    );
    await database.sql(
      `insert into public.conversations (workshop_id, locale, last_message_at, waiting_since, waiting_for, mode)
       values ($1, 'de', '2020-01-01', '2020-01-01', 'handoff', 'human')`,
      [theirs.id],
    );
    const kept = await countOf("conversations", theirs.id);
    await purgeAged(at("2026-11-30T12:00:00Z"));

    expect(await countOf("conversations", theirs.id)).toBe(kept);
    expect(
      await database.sql("select 1 from public.contacts where id = $1", [kim?.["id"]]),
    ).toEqual([]);
  });

  it("takes sums after five years", async () => {
    await database.sql(
      `insert into public.analytics_days (workshop_id, day, kind, dimension, label, quantity, amount)
       select $1, '2020-01-01'::date + number, 'question', 'all', '', 1, 0 from generate_series(1, 150) as number`,
      [ours.id],
    );
    await purgeAged(at("2026-11-30T12:00:00Z"));

    expect(lines).toContainEqual({ event: "retention_purged", class: "rollups", purged: 150 });
  });
});

describe("the Monday mail", () => {
  const mails: Mail[] = [];
  const send = (now: string) =>
    sendWeeklyReports({
      ...at(now),
      site: "https://carbot.example",
      mailer: { send: async (mail) => void mails.push(mail) },
    });

  beforeEach(async () => {
    mails.length = 0;
    await database.sql("update public.members set weekly_report_day = null");
    for (const { id } of [ours, theirs]) await forgetCounts(database, id);
    await database.sql(
      `insert into public.analytics_events (workshop_id, at, day, hour, kind, labels)
       select $1, '2026-11-25T10:00:00Z', '2026-11-25', '2026-11-25T10:00:00Z', kind, labels::jsonb
       from (values ('conversation', '{}'), ('answer', '{"outcome": "sourced"}')) as events (kind, labels)`,
      [ours.id],
    );
  });

  it("brings each owner the week's figures and the open questions, once, however many send", async () => {
    await Promise.all([send("2026-11-30T08:00:00Z"), send("2026-11-30T08:00:00Z")]);
    await send("2026-11-30T09:00:00Z");

    const own = mails.filter(({ to }) => to === `owner@${ours.slug}.example`);
    expect(own).toHaveLength(1);
    expect(own[0]?.subject).toBe("Ihre Woche mit CarBot: Werkstatt");
    expect(own[0]?.text).toContain("23. November – 29. November");
    expect(own[0]?.text).toContain("Gespräche: 1 (0)");
    expect(own[0]?.text).toContain("Macht ihr Klimaservice? (1×)");
    expect(own[0]?.text).toContain(`https://carbot.example/w/${ours.slug}/analytics?range=week`);
    expect(mails.every(({ to }) => to.startsWith("owner@"))).toBe(true);
  });

  it("speaks the workshop's language", async () => {
    await database.sql("update public.workshops set locale = 'en' where id = $1", [ours.id]);
    await send("2026-11-30T08:00:00Z");
    await database.sql("update public.workshops set locale = 'de' where id = $1", [ours.id]);

    const own = mails.find(({ to }) => to === `owner@${ours.slug}.example`);
    expect(own?.subject).toBe("Your week with CarBot: Werkstatt");
    expect(own?.text).toContain("Conversations: 1 (0)");
  });

  it("goes out on no other day, not at night, and to nobody who has cancelled it", async () => {
    await send("2026-12-01T08:00:00Z");
    await send("2026-11-30T03:00:00Z");
    const owner = database.memberDb(ours.members.owner.userId);
    await callRpc(owner, "set_weekly_report", { p_workshop: ours.slug, p_is_wanted: false });
    await send("2026-11-30T08:00:00Z");
    await callRpc(owner, "set_weekly_report", { p_workshop: ours.slug, p_is_wanted: true });

    expect(mails.filter(({ to }) => to === `owner@${ours.slug}.example`)).toEqual([]);
  });
});

describe("sums of the platform and the proof of all", () => {
  it("hold what happened in both workshops, and rebuilding finds nothing wrong", async () => {
    for (const { id } of [ours, theirs]) await forgetCounts(database, id);
    await database.sql(
      `insert into public.analytics_events (workshop_id, at, day, hour, kind)
       select workshop, '2027-11-30T10:10:00Z', '2027-11-30', '2027-11-30T10:00:00Z', 'question'
       from unnest($1::uuid[]) as workshop`,
      [[ours.id, theirs.id]],
    );
    await refreshPlatform(at("2027-11-30T11:00:00Z"));
    await refreshPlatform(at("2027-11-30T11:01:00Z"));

    expect(
      await database.sql(
        "select quantity::int from private.platform_hours where hour = '2027-11-30T10:00:00Z' and kind = 'question'",
      ),
    ).toEqual([{ quantity: 2 }]);
    expect(await rebuildRollups({ db: database.service })).toEqual({
      workshops: 2,
      events: 2,
      sums: 4,
      wrong: 0,
    });
  });
});
