import { beforeAll, describe, expect, it } from "vitest";
import { getNumbers } from "@/lib/analytics";
import { createLogger } from "@/lib/observability/logger";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop, Role } from "../two-workshops";
import { forgetCounts } from "./hand-count";

const { database, ours, theirs } = await startTwoWorkshops();
const range = { from: "2026-11-01", to: "2026-11-30" };

const numbersOf = (role: Role, days = range, workshop = ours) =>
  getNumbers(
    {
      workshopSlug: workshop.slug,
      actor: { kind: "member", userId: ours.members[role].userId, email: "a@example.org" },
      db: database.memberDb(ours.members[role].userId),
      now: () => new Date("2026-11-30T12:00:00Z"),
      log: createLogger("error"),
      requestId: "test",
      workshop: buildWorkshopContext(),
    },
    days,
  );

type Happened = [at: string, kind: string, labels?: object, quantity?: number, amount?: number];
const happen = (workshop: FilledWorkshop, events: Happened[]) =>
  database.sql(
    `insert into public.analytics_events (workshop_id, at, day, hour, kind, labels, quantity, amount)
     select $1, at, (at at time zone 'Europe/Berlin')::date, date_trunc('hour', at, 'Europe/Berlin'), kind, labels, quantity, amount
     from jsonb_to_recordset($2::jsonb) as given (at timestamptz, kind text, labels jsonb, quantity integer, amount bigint)`,
    [
      workshop.id,
      JSON.stringify(
        events.map(([at, kind, labels = {}, quantity = 1, amount = 0]) => ({
          at,
          kind,
          labels,
          quantity,
          amount,
        })),
      ),
    ],
  );
const web = { channel: "web", locale: "de" };
const sourced = { outcome: "sourced", topic: "price", reader: "built-in" };

beforeAll(async () => {
  await forgetCounts(database, ours.id);
  await forgetCounts(database, theirs.id);
  await happen(ours, [
    // Monday, 10 o'clock in Leipzig: open.
    ["2026-11-30T09:10:00Z", "conversation", web],
    ["2026-11-30T09:10:00Z", "question", { channel: "web" }],
    ["2026-11-30T09:10:01Z", "answer", sourced],
    ["2026-11-30T09:10:01Z", "step", { step: "answered" }],
    ["2026-11-30T09:12:00Z", "question", { channel: "web" }],
    ["2026-11-30T09:12:01Z", "answer", { outcome: "abstained", topic: "topic" }],
    ["2026-11-30T09:15:00Z", "lead", { channel: "web" }],
    ["2026-11-30T09:15:00Z", "step", { step: "lead" }],
    // Sunday, 22 o'clock: closed.
    ["2026-11-29T21:00:00Z", "conversation", { channel: "telegram", locale: "en" }],
    ["2026-11-29T21:00:00Z", "question", { channel: "telegram" }],
    ["2026-11-29T21:00:02Z", "handover"],
    ["2026-11-29T21:04:02Z", "first_response", { seconds: "240" }, 1, 240],
    ["2026-11-29T21:04:02Z", "reply"],
    ["2026-11-29T21:05:00Z", "wrong"],
    ["2026-11-29T21:05:00Z", "model", { model: "small" }, 2, 2_200],
    // The last moment of the range before, and the first of this one, by the workshop's midnight.
    ["2026-10-31T22:59:59Z", "question", { channel: "web" }],
    ["2026-10-31T23:00:00Z", "question", { channel: "web" }],
  ]);
  await happen(theirs, [["2026-11-30T09:10:00Z", "conversation", web]]);
});

describe("the numbers of a small workshop", () => {
  it("equal a count by hand", async () => {
    const numbers = await numbersOf("owner");

    expect(numbers.now).toMatchObject({
      conversations: 2,
      questions: 4,
      answers: 2,
      sourced: 1,
      abstained: 1,
      replies: 1,
      handovers: 1,
      leads: 1,
      wrong: 1,
      responseP50: 240,
      responseP90: 240,
      modelCalls: 2,
      costMicroEuros: 2_200,
      steps: { answered: 1, lead: 1, appointment: 0, kept: 0 },
    });
    expect(numbers.before).toMatchObject({ questions: 1, conversations: 0 });
    expect(numbers.rangeBefore).toEqual({ from: "2026-10-02", to: "2026-10-31" });
    expect(numbers.totals).toMatchObject({
      conversations: 2,
      conversationsLastMonth: 2,
      messages: 8,
      messagesLastWeek: 6,
      botMessages: 2,
      since: "2026-10-31",
    });
    expect(numbers.channels).toEqual([
      { label: "telegram", quantity: 1 },
      { label: "web", quantity: 1 },
    ]);
    expect(numbers.topics.map(({ label }) => label)).toEqual(["price", "topic"]);
    expect(numbers.heatMap[0]?.[10]).toBe(2);
    expect(numbers.heatMap[6]?.[22]).toBe(1);
    // Midnight of the first, Sunday 22 o'clock; two of four came in opening hours.
    expect(numbers.afterHours).toEqual({ questions: 4, closed: 2 });
    // One answer less one called wrong, one request.
    expect(numbers.saved).toEqual({ least: 2, most: 4 });
    expect(numbers.series.points.reduce((sum, { questions }) => sum + questions, 0)).toBe(4);
  });

  it("of one day and of three years are of those days", async () => {
    const day = await numbersOf("owner", { from: "2026-11-30", to: "2026-11-30" });
    const years = await numbersOf("owner", { from: "2023-12-02", to: "2026-11-30" });

    expect([day.now.questions, years.now.questions]).toEqual([2, 5]);
    expect(day.before.questions).toBe(1);
  });

  it("tell of cost and of other workshops only their owner", async () => {
    const [mine] = await database.sql(
      "insert into public.members (workshop_id, user_id, role, name, email) values ($1, $2, 'owner', 'Zwei', 'zwei@example.org') returning id",
      [theirs.id, ours.members.owner.userId],
    );
    const owner = await numbersOf("owner");
    const reception = await numbersOf("reception");
    await database.sql("delete from public.members where id = $1", [mine?.["id"]]);

    expect(owner.branches.map(({ slug, figures }) => [slug, figures.conversations])).toEqual(
      expect.arrayContaining([
        [ours.slug, 2],
        [theirs.slug, 1],
      ]),
    );
    expect(owner.monthCostMicroEuros).toBe(0);
    expect(reception).toMatchObject({ monthCostMicroEuros: null, branches: [] });
    expect((await numbersOf("owner")).branches).toEqual([]);
  });

  it("are told to no mechanic, and to nobody of another workshop", async () => {
    await expect(numbersOf("mechanic")).rejects.toMatchObject({ reason: "role_not_allowed" });
    await expect(numbersOf("owner", range, theirs)).rejects.toMatchObject({
      reason: "workshop_not_found",
    });
  });

  it("refuse a span that is none", async () => {
    await expect(
      numbersOf("owner", { from: "2026-11-30", to: "2026-11-01" }),
    ).rejects.toMatchObject({ reason: "bad_range" });
  });
});
