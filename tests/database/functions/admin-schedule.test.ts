import { expect, it } from "vitest";
import { hastenSchedule, listAllAuditEntries, listSchedule } from "@/lib/operations";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours } = await startTwoWorkshops();
const { userId: admin } = await database.createUser("admin@example.org");
await database.sql("insert into private.platform_admins (user_id, name) values ($1, 'Ada')", [
  admin,
]);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const as = (userId: string) => ({
  actor: { kind: "admin", userId, email: "" } as const,
  db: database.memberDb(userId),
  now: () => new Date(),
  log: silent,
  requestId: "test",
});
const work = () =>
  callRpc(database.service, "begin_scheduled_job", {
    p_jobs: [{ name: "send_letters", every_seconds: 3_600 }],
    p_lease_seconds: 60,
  });
const end = (p_lease: string) =>
  callRpc(database.service, "end_scheduled_job", {
    p_name: "send_letters",
    p_lease,
    p_outcome: "failed",
    p_reason: "mail_refused",
    p_has_more: false,
  });

it("an admin sees who is at a job and how it went, makes it due at once, and that is in the audit log", async () => {
  const [first] = await work();
  expect(await listSchedule(as(admin))).toMatchObject([{ name: "send_letters", isRunning: true }]);
  await end(first?.lease ?? "");
  expect(await work()).toEqual([]);

  await hastenSchedule(as(admin), "send_letters");

  expect(await listSchedule(as(admin))).toMatchObject([
    { isRunning: false, outcome: "failed", reason: "mail_refused", failures: 1, runs: 1 },
  ]);
  expect(await work()).toHaveLength(1);
  const { rows } = await listAllAuditEntries(as(admin), { subject: "scheduled_jobs" });
  expect(rows).toMatchObject([{ subject: "scheduled_jobs", action: "update", actorName: "Ada" }]);
});

it("making a job due starts no second run beside one that is under way", async () => {
  await hastenSchedule(as(admin), "send_letters");

  expect(await work()).toEqual([]);
});

it("a job that nobody knows is refused, and the schedule is no owner's", async () => {
  const owner = as(ours.members.owner.userId);

  await expect(hastenSchedule(as(admin), "nightly")).rejects.toMatchObject({
    code: "not_found",
    reason: "scheduled_job_not_found",
  });
  await expect(listSchedule(owner)).rejects.toMatchObject({ code: "not_found" });
  await expect(hastenSchedule(owner, "send_letters")).rejects.toMatchObject({ code: "not_found" });
});
