import { describe, expect, it } from "vitest";
import { isFlagOn, listFlags, setFlag } from "@/lib/operations";
import { createFlags } from "@/lib/server/flags";
import { createWorkshopContexts } from "@/lib/server/workshop-contexts";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const { userId } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  userId,
]);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ctx = { db: database.memberDb(userId), log, now: () => new Date(), requestId: "flags-test" };
const flag = (percent: number) => ({ key: "k", percent, workshops: [], isKilled: false });
const set = (percent: number, workshops = "", isKilled?: "on") =>
  setFlag(ctx, "model_reader", { percent: String(percent), workshops, isKilled });

/** One of two processes: a cache of flags behind the feed of changes. */
function startInstance() {
  let nowMs = 0;
  const clockMs = () => nowMs;
  const flags = createFlags({ openDb: () => database.service, log, clockMs });
  const contexts = createWorkshopContexts({
    openDb: () => database.service,
    redis: null,
    onFlagsChange: flags.forget,
    clockMs,
  });
  return {
    pass: (ms: number) => void (nowMs += ms),
    isOn: async (slug: string) => {
      await contexts.get(slug);
      return flags.isOn("model_reader", slug);
    },
  };
}

describe("a feature flag", () => {
  it("is on for a share of workshops, the same ones everywhere, and grows without taking anybody off", () => {
    const slugs = Array.from({ length: 2_000 }, (_, index) => `w-${index}`);
    const on = (percent: number) => slugs.filter((slug) => isFlagOn(flag(percent), slug));

    expect(on(0)).toEqual([]);
    expect(on(100)).toEqual(slugs);
    expect(on(20).length).toBeGreaterThan(300);
    expect(on(20).length).toBeLessThan(500);
    expect(on(50)).toEqual(expect.arrayContaining(on(20)));
  });

  it("is on for who is named, and off for all once it is killed", async () => {
    await set(0, ours.slug);
    const named = (await listFlags({ db: database.service })).get("model_reader");
    await set(100, ours.slug, "on");
    const killed = (await listFlags({ db: database.service })).get("model_reader");

    expect([isFlagOn(named, ours.slug), isFlagOn(named, theirs.slug)]).toEqual([true, false]);
    expect([isFlagOn(killed, ours.slug), isFlagOn(killed, theirs.slug)]).toEqual([false, false]);
  });

  it("is switched off and rolled back within 30 s at both of two instances", async () => {
    await set(100);
    const instances = [startInstance(), startInstance()];
    const states = () => Promise.all(instances.map((instance) => instance.isOn(ours.slug)));
    const pass = () => instances.forEach((instance) => instance.pass(30_000));
    await states();

    await set(100, "", "on");
    pass();
    const killed = await states();
    await set(100);
    pass();

    expect(killed).toEqual([false, false]);
    expect(await states()).toEqual([true, true]);
  });
});
