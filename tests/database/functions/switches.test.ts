import { beforeEach, describe, expect, it } from "vitest";
import {
  listAlertRules,
  listSwitches,
  listSwitchesForAdmin,
  setAlertRule,
  setSwitch,
  watchOver,
} from "@/lib/operations";
import { switchKeys } from "@/lib/operations/schemas";
import { createFlags } from "@/lib/server/flags";
import { mayAskModel } from "@/lib/server/may-ask-model";
import { createWorkshopContexts } from "@/lib/server/workshop-contexts";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const { userId: admin } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  admin,
]);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const contextOf = (person: string) => ({
  db: database.memberDb(person),
  log,
  now: () => new Date("2036-11-30T12:00:00Z"),
  requestId: "switch-test",
});
const ctx = contextOf(admin);
const thrown = async () => [...(await listSwitches({ db: database.service }))];

/** One of two processes. */
function startInstance() {
  // For lru-cache a start at 0 is none.
  let nowMs = 1;
  const clockMs = () => nowMs;
  const flags = createFlags({ openDb: () => database.service, log, clockMs });
  const contexts = createWorkshopContexts({
    openDb: () => database.service,
    redis: null,
    onFlagsChange: flags.forget,
    isLong: () => flags.wasThrown("long_cache"),
    clockMs,
  });
  return {
    flags,
    pass: (ms: number) => void (nowMs += ms),
    get: (slug: string) => contexts.get(slug),
    /** As a turn does it. */
    mayAsk: async (slug: string) => {
      const { value } = await contexts.get(slug);
      return value !== null && mayAskModel({ flags }, value, new Date("2026-12-01T12:00:00Z"));
    },
  };
}

const events = async () =>
  (await database.sql("select workshop_id from public.analytics_events order by workshop_id")).map(
    ({ workshop_id: id }) => id,
  );
const write = async () => {
  await database.sql("delete from public.analytics_events");
  await database.sql(
    `insert into public.conversations (workshop_id, locale) values ($1, 'de'), ($2, 'de')`,
    [ours.id, theirs.id],
  );
};

const watch = (minutes: number) =>
  watchOver({
    db: database.service,
    log,
    now: () => new Date(Date.parse("2036-11-30T12:00:00Z") + minutes * 60_000),
    site: "https://carbot.example",
    mailer: null,
    webhook: null,
  });
const die = () =>
  database.sql("select pgmq.send('dead_jobs', $1::jsonb)", [
    JSON.stringify({ workshopId: ours.id, job: "index_document", payload: {} }),
  ]);

beforeEach(() =>
  database.sql("update private.platform_switches set is_on = false, thrown_by = null"),
);

describe("a switch of the whole installation", () => {
  it("is off until somebody throws it, and every one that the program knows is there", async () => {
    const rows = await listSwitchesForAdmin(ctx);
    expect(rows.map(({ key }) => key).toSorted()).toEqual([...switchKeys].toSorted());
    expect(rows.filter(({ isOn }) => isOn)).toEqual([]);
    expect((await listAlertRules(ctx)).filter(({ throws }) => throws.length > 0)).toEqual([]);
  });

  it("leaves both of two instances with the built-in reader alone within 30 s, and gives the model back", async () => {
    const instances = [startInstance(), startInstance()];
    const states = () => Promise.all(instances.map(({ mayAsk }) => mayAsk(ours.slug)));
    const pass = () => instances.forEach((instance) => instance.pass(30_000));
    const before = await states();

    await setSwitch(ctx, "built_in_only", true);
    pass();
    const on = await states();
    await setSwitch(ctx, "built_in_only", false);
    pass();

    expect([before, on, await states()]).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
  });

  it("lets no event be written while analytics are shed, of no workshop, and every one after it", async () => {
    await write();
    const before = await events();
    await setSwitch(ctx, "shed_analytics", true);
    await write();
    const shed = await events();
    await setSwitch(ctx, "shed_analytics", false);
    await write();

    expect(new Set(before)).toEqual(new Set([ours.id, theirs.id]));
    expect(shed).toEqual([]);
    expect(await events()).toEqual(before);
  });

  it("is written into the audit log with who did it, and is nobody else's to throw", async () => {
    await setSwitch(ctx, "long_cache", true);
    await setSwitch(ctx, "long_cache", false);
    const entries = await database.sql(
      "select actor_kind, after ->> 'is_on' as state from private.audit_entries where subject_id = 'long_cache' and actor_id = $1 order by at",
      [admin],
    );

    expect(entries).toEqual([
      { actor_kind: "admin", state: "true" },
      { actor_kind: "admin", state: "false" },
    ]);
    const owner = contextOf(ours.members.owner.userId);
    await expect(setSwitch(owner, "long_cache", true)).rejects.toMatchObject({ code: "not_found" });
    await expect(listSwitchesForAdmin(owner)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a rule that throws switches", () => {
  it("throws them when its alert opens, never while it lasts, and anew at the next one", async () => {
    await setAlertRule(ctx, "dead_jobs", { threshold: "0", isActive: "on", built_in_only: "on" });
    await die();
    await watch(0);
    const opened = await listSwitchesForAdmin(ctx);
    await setSwitch(ctx, "built_in_only", false);
    await watch(1);
    const takenBack = await thrown();
    await database.sql("select pgmq.purge_queue('dead_jobs')");
    await watch(2);
    await watch(10);
    await die();
    await watch(11);

    expect(opened.filter(({ isOn }) => isOn)).toMatchObject([
      { key: "built_in_only", thrownBy: "dead_jobs" },
    ]);
    expect(takenBack).toEqual([]);
    expect(await thrown()).toEqual(["built_in_only"]);
    const entries = await database.sql(
      "select actor_kind, after ->> 'thrown_by' as rule from private.audit_entries where subject = 'platform_switches' and after ->> 'thrown_by' is not null",
    );
    expect(entries).toContainEqual({ actor_kind: "service", rule: "dead_jobs" });
  });

  it("may throw known switches alone", async () => {
    for (const throws of [["reboot"], [null], null]) {
      await expect(
        database.memberDb(admin).call("set_alert_rule", {
          p_key: "cpu",
          p_threshold: 70,
          p_is_active: true,
          p_throws: throws,
        }),
      ).rejects.toMatchObject({ code: "PT422", details: expect.stringContaining("throws: ") });
    }
  });
});
