import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMetrics } from "@/lib/observability/metrics";
import { blockNetwork, liftBlock, listBlockedNetworks, listRefusedCallers } from "@/lib/operations";
import { createCollectCounters } from "@/lib/server/metrics/collect-counters";
import { createTellMetrics } from "@/lib/server/metrics/tell-metrics";
import { runtime } from "@/lib/server/runtime";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";

let app: TestApp;
let admin: string;
let stranger: string;
beforeAll(async () => {
  app = await startApp();
  ({ userId: admin } = await app.database.createUser("abuse-admin@example.org"));
  ({ userId: stranger } = await app.database.createUser("abuse-stranger@example.org"));
  await app.database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
    admin,
  ]);
});
afterAll(() => app.close());

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const contextOf = (person: string) => ({
  db: app.database.memberDb(person),
  log,
  now: () => new Date(),
  requestId: "abuse-test",
});
const bad = "203.0.113.77";
const neighbour = "203.0.113.78";
const name = (address: string) => runtime().nameNetwork(address);
const block = (address: string, form: object = {}, own: string | null = null) =>
  blockNetwork(
    contextOf(admin),
    { network: name(address), own },
    {
      reason: "Probiert Adressen durch",
      hours: "24",
      ...form,
    },
  );
const lift = (address: string) => liftBlock(contextOf(admin), name(address));
const ask = (path: string, peer: string, method = "GET") =>
  app.request(path, { method, peer, ...(method === "POST" && { body: {} }) });
/** What the feed brings about within seconds, and the clock within thirty. */
const hear = async () => {
  runtime().flags.forget();
  await runtime().flags.blockedUntil("");
};
const statusesOf = async (peer: string) =>
  Promise.all(
    [
      ask(`/api/chat/${brandt}`, peer, "POST"),
      ask(`/api/leads/${northgate}`, peer, "POST"),
      ask(`/api/widget/${brandt}`, peer),
      ask("/api/vin/WVWZZZ1JZXW000001", peer),
    ].map(async (answer) => (await answer).status === 403),
  );

describe("a blocked network", () => {
  it("is refused on the public routes of every workshop with a clear problem, its neighbour not, until it is let in again", async () => {
    await block(bad);
    await hear();
    const blocked = await statusesOf(bad);
    const problem = await (await ask(`/api/widget/${northgate}`, bad)).json();
    const neighbours = await statusesOf(neighbour);
    await lift(bad);
    await hear();

    expect(blocked).toEqual([true, true, true, true]);
    expect(problem).toMatchObject({
      status: 403,
      code: "forbidden",
      reason: "network_blocked",
      detail: expect.stringMatching(/blocked until \d{4}-/),
    });
    expect(neighbours).toEqual([false, false, false, false]);
    expect(await statusesOf(bad)).toEqual([false, false, false, false]);
  });

  it("is let in by itself once its time is over", async () => {
    await block(bad);
    await app.database.sql("update private.blocked_networks set until = now()");
    await hear();

    expect(await statusesOf(bad)).toEqual([false, false, false, false]);
    expect(await listBlockedNetworks(contextOf(admin))).toEqual([]);
  });

  it("stands in the audit log with who blocked it and why, and nowhere with its address", async () => {
    await block(bad);
    await lift(bad);
    const entries = await app.database.sql(
      `select actor_id, action, coalesce(after ->> 'reason', before ->> 'reason') as reason from private.audit_entries
       where subject = 'blocked_networks' and actor_id = $1 and action in ('insert', 'delete') order by at desc limit 2`,
      [admin],
    );

    const reason = "Probiert Adressen durch";
    expect(entries).toEqual([
      { actor_id: admin, action: "delete", reason },
      { actor_id: admin, action: "insert", reason },
    ]);
    const everything = JSON.stringify([
      await app.database.sql("select * from private.audit_entries"),
      await app.database.sql("select * from private.minute_counters"),
    ]);
    expect(everything).not.toContain(bad);
  });

  it.each([
    [{ hours: "0" }, "hours"],
    [{ hours: "721" }, "hours"],
    [{ hours: "1.5" }, "hours"],
    [{ hours: "bald" }, "hours"],
    [{ reason: "  " }, "reason"],
    [{ reason: "x".repeat(501) }, "reason"],
  ])("is not made by %j, which names the field", async (form, path) => {
    await expect(block(bad, form)).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path }],
    });
  });

  it("is never the admin's own, and nothing that is no network of the list", async () => {
    await expect(block(bad, {}, name(bad))).rejects.toMatchObject({ reason: "own_network" });
    await expect(
      blockNetwork(
        contextOf(admin),
        { network: "everybody", own: null },
        { reason: "x", hours: "1" },
      ),
    ).rejects.toMatchObject({ code: "invalid", issues: [{ path: "network" }] });
  });

  it("is blocked, listed and let in by platform admins alone", async () => {
    const ctx = contextOf(stranger);
    const refused = { code: "not_found" };
    const form = { reason: "x", hours: "1" };
    await expect(blockNetwork(ctx, { network: name(bad), own: null }, form)).rejects.toMatchObject(
      refused,
    );
    await expect(liftBlock(ctx, name(bad))).rejects.toMatchObject(refused);
    await expect(listBlockedNetworks(ctx)).rejects.toMatchObject(refused);
    await expect(listRefusedCallers(ctx)).rejects.toMatchObject(refused);
  });
});

describe("who meets refusals", () => {
  it("is listed by policy and network, under a name that is the same everywhere and no address", async () => {
    const guessing = "198.51.100.9";
    await Promise.all(
      Array.from({ length: 70 }, (_, number) => ask(`/api/widget/no-such-${number}`, guessing)),
    );
    const metrics = createMetrics(() => new Date());
    await createTellMetrics({
      metrics,
      openDb: () => app.database.service,
      log,
      now: () => new Date(),
      instance: "web a",
      release: "r1",
      readGauges: () => ({}),
      collect: createCollectCounters(runtime(), metrics),
    })();

    expect(await listRefusedCallers(contextOf(admin))).toContainEqual(
      expect.objectContaining({
        policy: "unknown",
        kind: "network",
        key: name(guessing),
        count: 10,
      }),
    );
    expect(name(guessing)).toMatch(/^198\.51\.100\.0\/24#[\w-]{16}$/);
    expect(metrics.totals().counters.map((row) => row.name)).not.toContain("refused_callers");
  });
});
