import { beforeEach, describe, expect, it } from "vitest";
import type { LatencyRow } from "@/lib/observability/metrics";
import { watchOver, type AlertContext } from "@/lib/operations";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const { userId: admin } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  admin,
]);

// Ahead of the machine's own clock, by which the queue says when a job may be taken.
const begin = Date.parse("2036-11-30T12:00:00Z");
const minute = 60_000;
const at = (minutes: number) => new Date(begin + minutes * minute);
const iso = (minutes: number) => at(minutes).toISOString();

const slow = Array.from({ length: 69 }, (_, step) => (step === 50 ? 30 : 0));
const fast = Array.from({ length: 69 }, (_, step) => (step === 10 ? 30 : 0));

const row = (minutes: number, changed: Partial<LatencyRow>): LatencyRow => ({
  at: iso(minutes),
  kind: "all",
  route: "",
  requests: 30,
  errors: 0,
  total_ms: 300,
  db_calls: 0,
  db_ms: 0,
  counts: fast,
  ...changed,
});

type Told = {
  latencies?: LatencyRow[];
  counters?: { at: string; name: string; label: string; count: number }[];
  gauges?: { at: string; gauges: Record<string, number> }[];
};
const tell = ({ latencies = [], counters = [], gauges = [] }: Told) =>
  database.service.call("add_metrics", {
    p_instance: "web a",
    p_release: "r1",
    p_latencies: latencies,
    p_counters: counters,
    p_gauges: gauges,
  });

const everyMinute = (rowOf: (minutes: number) => Told) => async () => {
  for (let minutes = 0; minutes <= 70; minutes += 1) await tell(rowOf(minutes));
};
const latency = (changed: Partial<LatencyRow>) =>
  everyMinute((minutes) => ({ latencies: [row(minutes, changed)] }));
const gauge = (gauges: Record<string, number>) =>
  everyMinute((minutes) => ({ gauges: [{ at: iso(minutes), gauges }] }));
const run =
  (text: string, params: unknown[] = []) =>
  async () =>
    void (await database.sql(text, params));
const spend = (day: string, cost: number) =>
  run(
    `insert into public.ai_usage (workshop_id, day, model, turns, cost_micro_euros) values ($1, $2, 'm', 1, $3)`,
    [theirs.id, day, cost],
  );
const percent = (minutes: number, cpuPercent: number) =>
  tell({ gauges: [{ at: iso(minutes), gauges: { cpuPercent, memoryPercent: 60 } }] });
const job = { workshopId: ours.id, job: "index_document", payload: {} };

/** A connection of theirs that received something on each day of a week, and was last heard of at a moment. */
const silence = (last: string) => async () => {
  const [connection] = await database.sql(
    `insert into public.channel_connections (workshop_id, kind, name, account_id, secrets, connected_at)
     values ($1, 'telegram', 'Still', 'silent', 's', '2036-01-01')
     on conflict (workshop_id, kind, account_id) do update set name = excluded.name returning id`,
    [theirs.id],
  );
  const [thread] = await database.sql(
    `insert into public.channel_threads (workshop_id, connection_id, external_id) values ($1, $2, 'silent')
     on conflict (workshop_id, connection_id, external_id) do update set external_id = excluded.external_id returning id`,
    [theirs.id, connection?.["id"]],
  );
  await database.sql(
    `insert into public.channel_events (workshop_id, connection_id, thread_id, event_key, kind, sent_at, received_at)
     select $1, $2, $3, $4::text || day, 'text', $4::text::timestamptz, $4::text::timestamptz - make_interval(days => day) from generate_series(0, 6) as day`,
    [theirs.id, connection?.["id"], thread?.["id"], last],
  );
  await database.sql("update public.channel_connections set last_event_at = $2 where id = $1", [
    connection?.["id"],
    last,
  ]);
};

/** What makes each rule fire; that it is over later is said by the clock, or by `mend`. */
const faults: Record<string, { inject: () => Promise<void>; mend?: () => Promise<void> }> = {
  error_rate: { inject: latency({ errors: 3 }) },
  slow_p95: { inject: latency({ counts: slow }) },
  very_slow_p95: { inject: latency({ counts: slow }) },
  slow_route: { inject: latency({ kind: "page", route: "/w", total_ms: 60_000 }) },
  slow_queries: {
    inject: everyMinute((minutes) => ({
      counters: [{ at: iso(minutes), name: "slow_queries", label: "list_leads", count: 1 }],
    })),
  },
  connections: {
    inject: run(
      "update private.alert_rules set threshold = -1, clear_at = -1 where key = 'connections'",
    ),
    mend: run(
      "update private.alert_rules set threshold = 80, clear_at = 70 where key = 'connections'",
    ),
  },
  queue_depth: {
    inject: run("select pgmq.send('jobs', $1::jsonb) from generate_series(1, 101)", [
      JSON.stringify(job),
    ]),
    mend: run("select pgmq.purge_queue('jobs')"),
  },
  queue_age: {
    inject: run("select pgmq.send('jobs', $1::jsonb)", [JSON.stringify(job)]),
    mend: run("select pgmq.purge_queue('jobs')"),
  },
  dead_jobs: {
    inject: run("select pgmq.send('dead_jobs', $1::jsonb)", [JSON.stringify(job)]),
    mend: run("select pgmq.purge_queue('dead_jobs')"),
  },
  model_failures: { inject: latency({ kind: "model", route: "m", errors: 15 }) },
  ai_cost_spike: {
    inject: async () => {
      await spend("2036-11-29", 7_000)();
      await spend("2036-11-30", 90_000)();
    },
    mend: run("delete from public.ai_usage where true"),
  },
  ai_budget: {
    inject: spend("2036-11-30", 36_000_000),
    mend: run("delete from public.ai_usage where true"),
  },
  cache_hits: {
    inject: everyMinute((minutes) => ({
      counters: [
        { at: iso(minutes), name: "cache_hits", label: "contexts", count: 10 },
        { at: iso(minutes), name: "cache_misses", label: "contexts", count: 90 },
      ],
    })),
  },
  cpu: { inject: gauge({ cpuPercent: 90, memoryPercent: 60 }) },
  memory: { inject: gauge({ cpuPercent: 50, memoryPercent: 95 }) },
  scale_down: {
    inject: async () => {
      await gauge({ cpuPercent: 5, memoryPercent: 10 })();
      await database.sql(
        "insert into private.instance_minutes select at, 'web b', release, gauges from private.instance_minutes",
      );
    },
  },
  availability: { inject: latency({ errors: 1 }) },
  webhook_silence: {
    inject: silence("2036-11-26T12:00:00Z"),
    mend: silence("2036-12-01T13:00:00Z"),
  },
};

const sent: { event: string; rule: string; signature: string | null }[] = [];
const mails: { to: string; subject: string }[] = [];
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const contextAt = (minutes: number): AlertContext => ({
  db: database.service,
  log,
  now: () => at(minutes),
  site: "https://carbot.example",
  mailer: { send: async ({ to, subject }) => void mails.push({ to, subject }) },
  webhook: {
    url: "https://hooks.example/alerts",
    secret: "sixteen-letters-or-more",
    post: async (_, init) => {
      const { event, rule } = JSON.parse(String(init?.body)) as { event: string; rule: string };
      sent.push({ event, rule, signature: new Headers(init?.headers).get("x-carbot-signature") });
      return new Response(null, { status: 204 });
    },
  },
});

beforeEach(async () => {
  await database.sql(
    "truncate private.minute_latencies, private.hour_latencies, private.minute_counters, private.instance_minutes, private.alerts",
  );
  await database.sql("delete from public.ai_usage");
  await database.sql("update private.alert_rules set breached_since = null, fine_since = null");
  sent.length = 0;
  mails.length = 0;
});

const rules = await database.sql("select key from private.alert_rules order by key");

describe("alerts", () => {
  it("have a rule for every fault that is injected here, and the other way round", () => {
    expect(rules.map(({ key }) => key)).toEqual(Object.keys(faults).toSorted());
  });

  it.each(Object.entries(faults))(
    "%s opens once, is told by mail and webhook, and resolves once it is over",
    async (rule, { inject, mend }) => {
      await inject();
      for (let minutes = 5; minutes <= 70; minutes += 5) await watchOver(contextAt(minutes));
      await mend?.();
      const later = 26 * 60;
      for (let minutes = later; minutes <= later + 10; minutes += 1)
        await watchOver(contextAt(minutes));

      const told = sent.filter((news) => news.rule === rule);
      expect(told.map(({ event }) => event)).toEqual(["opened", "resolved"]);
      expect(told.map(({ signature }) => signature)).toEqual([
        expect.stringMatching(/^[0-9a-f]{64}$/),
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ]);
      expect(mails).toContainEqual({ to: "admin@example.org", subject: `CarBot: ${rule} opened` });
    },
  );

  it("do not flap: between the threshold and where it is over nothing opens and nothing closes", async () => {
    for (let minutes = 0; minutes <= 20; minutes += 1) await percent(minutes, 90);
    for (let minutes = 21; minutes <= 60; minutes += 1)
      await percent(minutes, minutes % 2 === 0 ? 72 : 64);
    for (let minutes = 0; minutes <= 60; minutes += 1) await watchOver(contextAt(minutes));

    expect(sent.filter(({ rule }) => rule === "cpu").map(({ event }) => event)).toEqual(["opened"]);
  });

  it("are acknowledged by name, and the first one to see them stays", async () => {
    await faults["cpu"]?.inject();
    for (let minutes = 5; minutes <= 20; minutes += 5) await watchOver(contextAt(minutes));
    const db = database.memberDb(admin);
    const [open] = (await db.call("list_alerts", {})) as { id: string }[];

    await db.call("acknowledge_alert", { p_id: open?.id });

    expect(await db.call("list_alerts", {})).toMatchObject([
      { id: open?.id, acknowledged_by: "Ada", resolved_at: null },
    ]);
  });
});
