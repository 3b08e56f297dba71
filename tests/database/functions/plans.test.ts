import { describe, expect, it } from "vitest";
import {
  decidePlanRequest,
  getWorkshopPlan,
  listPlanRequests,
  setWorkshopPlan,
} from "@/lib/operations";
import { monthlyBudgets } from "@/lib/ai/budgets";
import { callRpc } from "@/lib/supabase/call-rpc";
import { getPlan, planCatalogue, requestPlan, withdrawPlanRequest } from "@/lib/workshops";
import { startTwoWorkshops } from "../start-two-workshops";
import { openPlans } from "./plan-rows";

const { database, ours, theirs } = await startTwoWorkshops();
const { admin, as, setPlan, usageOf } = await openPlans(database);

describe("a plan", () => {
  it("is told with state, usage and offers to the owner alone", async () => {
    await setPlan(ours, "pro");

    expect(await getPlan(as(ours))).toMatchObject({
      plan: "pro",
      quotasOf: "pro",
      state: "active",
      trialEndsAt: null,
      request: null,
      plans: [{ key: "free" }, { key: "pro" }, { key: "business" }],
    });
    expect(await usageOf(ours, "seats")).toEqual({ quota: "seats", used: 5, limit: 10 });
    await expect(getPlan(as(ours, "reception"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(getPlan({ ...as(theirs), workshopSlug: ours.slug })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("holds what the page of prices says of it", async () => {
    const { plans } = await getPlan(as(ours));
    const stored = plans.map(({ key, conversations, documents, seats, channels }) => {
      return { key, conversations, documents, seats, channels };
    });

    expect(planCatalogue).toMatchObject(stored);
  });

  it("is set by a platform admin, who is named in the audit log", async () => {
    await setPlan(ours, "business");
    await setPlan(ours, "pro");

    const [entry] = await database.sql(
      `select actor_kind, before ->> 'plan' as before, after ->> 'plan' as after from private.audit_entries
       where workshop_id = $1 and subject = 'workshops' order by at desc limit 1`,
      [ours.id],
    );
    expect(entry).toEqual({ actor_kind: "admin", before: "business", after: "pro" });
    await expect(setWorkshopPlan(admin, ours.slug, { plan: "gold" })).rejects.toMatchObject({
      issues: [{ path: "plan" }],
    });
  });
});

const trialUntil = (at: string) =>
  database.sql(`update public.workshops set plan = 'free', trial_ends_at = ${at} where id = $1`, [
    theirs.id,
  ]);
const endTrials = (now: string) =>
  callRpc(database.service, "end_trials", { p_now: now, p_limit: 10 });

it("budgets of models are those that the alerts know", async () => {
  const rows = await database.sql(
    "select key, ai_budget_cents * 10000 as budget from private.plans",
  );

  expect(Object.fromEntries(rows.map(({ key, budget }) => [key, Number(budget)]))).toEqual(
    monthlyBudgets,
  );
});

describe("a trial", () => {
  it("has the quotas of pro and the budget of the own plan, until it is over by the clock", async () => {
    await trialUntil("now() + interval '1 hour'");
    expect(await getPlan(as(theirs))).toMatchObject({
      plan: "free",
      quotasOf: "pro",
      state: "trial",
    });
    expect(await usageOf(theirs, "ai")).toMatchObject({ limit: 1_000_000 });

    await trialUntil("now()");
    expect(await getPlan(as(theirs))).toMatchObject({ quotasOf: "free" });
  });

  it("is ended by the job once it is over, and no other is", async () => {
    await trialUntil("'2026-12-01T10:00:00Z'");
    expect(await endTrials("2026-12-01T09:00:00Z")).toBe(0);
    expect(await endTrials("2026-12-01T10:00:00Z")).toBe(1);
    expect(await getPlan(as(theirs))).toMatchObject({ trialEndsAt: null });
  });
});

describe("another plan", () => {
  it("is asked for by the owner, declined with a word, and asked for again", async () => {
    await setPlan(theirs, "free");
    await requestPlan(as(theirs), { plan: "business", note: "Wir wachsen." });
    expect(await listPlanRequests(admin)).toMatchObject([
      { slug: theirs.slug, plan: "free", wanted: "business", note: "Wir wachsen." },
    ]);
    const { request } = await getWorkshopPlan(admin, theirs.slug);
    await decidePlanRequest(admin, theirs.slug, {
      requestId: request?.id,
      decision: "decline",
      answer: "Erst im Januar.",
    });

    expect(await getPlan(as(theirs))).toMatchObject({
      plan: "free",
      request: { state: "declined", answer: "Erst im Januar." },
    });
    await requestPlan(as(theirs), { plan: "pro" });
    expect(await getPlan(as(theirs))).toMatchObject({ request: { plan: "pro", state: "open" } });
  });

  it("counts at once when it is approved, and is decided once", async () => {
    const { request } = await getWorkshopPlan(admin, theirs.slug);
    const approve = () =>
      decidePlanRequest(admin, theirs.slug, { requestId: request?.id, decision: "approve" });
    await approve();

    expect(await getPlan(as(theirs))).toMatchObject({
      plan: "pro",
      quotasOf: "pro",
      request: { state: "approved" },
    });
    const mails = await database.sql(
      "select count(*)::int as count from private.outgoing_mails where workshop_id = $1 and kind = 'teamPlanDecided'",
      [theirs.id],
    );
    expect(mails).toEqual([{ count: 2 }]);
    await expect(approve()).rejects.toMatchObject({ reason: "plan_request_not_found" });
    expect(await listPlanRequests(admin)).toEqual([]);
  });

  it("is not the present one, not a foreign workshop's, and not for others than the owner to ask", async () => {
    await expect(requestPlan(as(theirs), { plan: "pro" })).rejects.toMatchObject({
      reason: "plan_is_current",
      issues: [{ path: "plan" }],
    });
    await expect(requestPlan(as(theirs), { plan: "gold" })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "plan" }],
    });
    await expect(
      requestPlan({ ...as(ours), workshopSlug: theirs.slug }, { plan: "free" }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(requestPlan(as(theirs, "viewer"), { plan: "free" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is taken back as long as nobody has decided", async () => {
    await requestPlan(as(theirs), { plan: "free" });
    await withdrawPlanRequest(as(theirs));

    expect((await getPlan(as(theirs))).request).toMatchObject({ state: "approved" });
    await expect(withdrawPlanRequest(as(theirs))).rejects.toMatchObject({ code: "not_found" });
  });
});
