import { describe, expect, it } from "vitest";
import { getToday } from "@/lib/analytics";
import { createLogger } from "@/lib/observability/logger";
import { openTurns } from "../functions/turns";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { forgetCounts } from "./hand-count";

const { database, ours, theirs } = await startTwoWorkshops();

/** Noon of the day on which both workshops have an appointment. */
const noon = "2026-11-24T11:00:00Z";

const todayOf = (role: Role, at = noon, workshop = ours) => {
  const { userId } = ours.members[role];
  return getToday({
    workshopSlug: workshop.slug,
    actor: { kind: "member", userId, email: `${role}@example.org` },
    db: database.memberDb(userId),
    now: () => new Date(at),
    log: createLogger("error"),
    requestId: "test",
  });
};

describe("what there is to do today", () => {
  it("is the workshop's own: who waits, call-backs, questions, prices and the day's appointments", async () => {
    const today = await todayOf("owner");

    expect(today).toMatchObject({
      day: "2026-11-24",
      leadCount: 1,
      leads: [{ name: "Kim" }],
      gapCount: 1,
      gaps: [{ question: "Macht ihr Klimaservice?", times: 1 }],
      priceCount: 1,
      requestedCount: 0,
      appointments: [{ id: ours.rowIds.get("appointments"), status: "confirmed", name: "Kim" }],
    });
    expect(today.waiting.map(({ id }) => id)).toEqual([ours.rowIds.get("conversations")]);
    expect(today.waitingCount).toBe(1);
  });

  it("has no appointment of the day before or after, by the workshop's own midnight", async () => {
    expect((await todayOf("owner", "2026-11-23T22:59:00Z")).appointments).toEqual([]);
    expect((await todayOf("owner", "2026-11-23T23:01:00Z")).appointments).toHaveLength(1);
    expect((await todayOf("owner", "2026-11-24T23:01:00Z")).appointments).toEqual([]);
  });

  it("tells a mechanic of no request, and of no number that a customer wrote", async () => {
    const { begin } = openTurns(database.service, ours);
    const { conversationId } = openTurns(database.service, ours);
    await begin();
    await database.sql(
      "update public.conversations set mode = 'human', last_question = 'Ruft 0341 5550142 an' where workshop_id = $1",
      [ours.id],
    );
    const said = async (role: Role) =>
      (await todayOf(role)).waiting.map(({ question }) => question).join();

    expect(await todayOf("mechanic")).toMatchObject({ leadCount: null, leads: null, gapCount: 1 });
    expect(await said("owner")).toContain("0341 5550142");
    expect(await said("mechanic")).not.toContain("5550142");
    expect(conversationId).not.toBe("");
  });

  it("says how many of yesterday's questions the bot answered from the workshop's facts", async () => {
    await forgetCounts(database, ours.id);
    await database.sql(
      `insert into public.analytics_events (workshop_id, at, day, hour, kind, labels)
       select $1, day, day::date, day, kind, labels::jsonb
       from (values ('2026-11-23T10:00:00Z'::timestamptz), ('2026-11-24T10:00:00Z')) as days (day)
       cross join (values ('conversation', '{}'), ('question', '{}'), ('question', '{}'), ('question', '{}'),
         ('answer', '{"outcome": "sourced"}'), ('answer', '{"outcome": "sourced"}'), ('answer', '{"outcome": "abstained"}')
       ) as events (kind, labels)`,
      [ours.id],
    );

    expect((await todayOf("viewer")).yesterday).toEqual({
      conversations: 1,
      questions: 3,
      answers: 3,
      alone: 2,
    });
  });

  it("is told to nobody of another workshop", async () => {
    await expect(todayOf("owner", noon, theirs)).rejects.toMatchObject({
      reason: "workshop_not_found",
    });
  });
});
