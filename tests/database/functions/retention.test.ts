import { describe, expect, it } from "vitest";
import { purgeAged } from "@/lib/analytics";
import { getRetention, setRetention } from "@/lib/privacy";
import { fixedClasses, retainedClasses } from "@/lib/privacy/schemas";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const now = () => new Date("2026-12-01T12:00:00Z");
const contextOf = (workshop: typeof ours, role: "owner" | "reception") => {
  const { userId } = workshop.members[role];
  return {
    db: database.memberDb(userId),
    log,
    now,
    requestId: "retention-test",
    workshopSlug: workshop.slug,
    actor: { kind: "member" as const, userId, email: "member@example.org" },
  };
};
const owner = contextOf(ours, "owner");
const daysOf = async (workshop: typeof ours) =>
  Object.fromEntries(
    (await getRetention(contextOf(workshop, "owner"))).chosen.map(({ name, days }) => [name, days]),
  );
const purge = () => purgeAged({ db: database.service, now, log });
const proofs = async (workshop: typeof ours) =>
  (await database.sql(
    `select before from private.audit_entries
     where workshop_id = $1 and subject = 'aged_data' order by at`,
    [workshop.id],
  )) as { before: { class: string; days: number; rows: number } }[];
const numbersOf = async (table: string, workshop: typeof ours, where: string) =>
  Number(
    (
      await database.sql(
        `select count(*)::int as found from ${table} where workshop_id = $1 and ${where}`,
        [workshop.id],
      )
    )[0]?.["found"],
  );

describe("how long a workshop keeps personal data", () => {
  it("has a default, and bounds around it, for every class that a workshop chooses", async () => {
    const { chosen, fixed } = await getRetention(owner);
    expect(chosen.map(({ name }) => name)).toEqual(retainedClasses);
    expect(fixed.map(({ name }) => name)).toEqual(fixedClasses);
    expect(chosen.filter(({ min, usual, max }) => min > usual || usual > max)).toEqual([]);
    const known = await database.sql("select key from private.data_classes order by key");
    expect(known.map(({ key }) => key)).toEqual([...retainedClasses, ...fixedClasses].toSorted());
  });

  it("is set by the owner for the own workshop alone, and stands in the audit log", async () => {
    await setRetention(owner, { conversations: "90", leads: "1095" });

    expect(await daysOf(ours)).toMatchObject({ conversations: 90, leads: 1095 });
    expect(await daysOf(theirs)).toMatchObject({ conversations: 730 });
    expect(
      await numbersOf("private.audit_entries", ours, "subject = 'retention_days'"),
    ).toBeGreaterThan(0);
  });

  it.each(retainedClasses)("names %s and its bounds when it is set beyond them", async (name) => {
    const before = await daysOf(ours);
    const { chosen } = await getRetention(owner);
    const { min, max } = chosen.find((row) => row.name === name) ?? { min: 0, max: 0 };
    const rule = `must be a whole number of days from ${min} to ${max}`;
    for (const days of [0, min - 1, max + 1, 999_999]) {
      await expect(setRetention(owner, { [name]: String(days) })).rejects.toMatchObject({
        code: "invalid",
        issues: [{ path: name, rule }],
      });
    }
    expect(await daysOf(ours)).toEqual(before);
  });

  it.each(["", "-1", "1.5", "9e9", "dreißig", null, 90])(
    "refuses %j as days and leaves them as they are",
    async (typed) => {
      const before = await daysOf(ours);
      await expect(setRetention(owner, { leads: typed })).rejects.toMatchObject({
        code: "invalid",
        issues: [{ path: "leads" }],
      });
      expect(await daysOf(ours)).toEqual(before);
    },
  );

  it.each([
    [{ audit: 1 }, "audit"],
    [{ nothing: 90 }, "nothing"],
    [{ leads: "90" }, "leads"],
    [{ leads: null }, "leads"],
    [[90], "days"],
    [null, "days"],
  ])("refuses %j from who calls the database directly", async (days, field) => {
    await expect(
      database
        .memberDb(ours.members.owner.userId)
        .call("set_retention", { p_workshop: ours.slug, p_days: days }),
    ).rejects.toMatchObject({ code: "PT422", details: expect.stringContaining(`${field}: `) });
  });

  it("is no business of anybody else's", async () => {
    const reception = contextOf(ours, "reception");
    await expect(getRetention(reception)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setRetention(reception, { leads: "90" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      setRetention({ ...contextOf(theirs, "owner"), workshopSlug: ours.slug }, { leads: "90" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the daily erasure", () => {
  it("obeys each workshop's days and proves by class how many rows went", async () => {
    await setRetention(owner, { conversations: "90", mails: "90", contacts: "365" });
    await database.sql(
      `insert into public.conversations (workshop_id, locale, last_message_at)
       select workshops.id, 'de', '2026-07-01' from public.workshops, generate_series(1, 130)`,
    );
    await database.sql(
      `insert into private.outgoing_mails (workshop_id, kind, about_id, dedupe_key, created_at)
       select workshops.id, 'k', workshops.id, 'old-' || number, '2026-07-01'
       from public.workshops, generate_series(1, 3) as number`,
    );
    await database.sql(
      `insert into public.contacts (workshop_id, name, email, updated_at)
       select workshops.id, 'Alt', 'alt@example.org', '2025-06-01' from public.workshops`,
    );
    await purge();

    const old = "last_message_at = '2026-07-01'";
    expect(await numbersOf("public.conversations", ours, old)).toBe(0);
    expect(await numbersOf("public.conversations", theirs, old)).toBe(130);
    expect(await numbersOf("public.contacts", ours, "name = 'Alt'")).toBe(0);
    expect(await numbersOf("public.contacts", theirs, "name = 'Alt'")).toBe(1);
    const found = (await proofs(ours)).map(({ before }) => [
      before.class,
      before.days,
      before.rows,
    ]);
    // A batch is a hundred rows: 130 are two entries.
    expect(found).toEqual([
      ["conversations", 90, 100],
      ["conversations", 90, 30],
      ["contacts", 365, 1],
      ["mails", 90, 3],
    ]);
    expect(await proofs(theirs)).toEqual([]);
  });

  it("keeps a contact whose car is still to become due", async () => {
    const [kept] = await database.sql(
      `insert into public.contacts (workshop_id, name, email, updated_at)
       values ($1, 'Fällig', 'due@example.org', '2020-01-01') returning id`,
      [ours.id],
    );
    const [vehicle] = await database.sql(
      "insert into public.vehicles (workshop_id, contact_id, model) values ($1, $2, 'Golf') returning id",
      [ours.id, kept?.["id"]],
    );
    await database.sql(
      `insert into public.vehicle_dues (workshop_id, vehicle_id, kind, due_on, consented_at)
       values ($1, $2, 'other', '2027-06-30', now())`,
      [ours.id, vehicle?.["id"]],
    );
    await purge();

    expect(await numbersOf("public.contacts", ours, "name = 'Fällig'")).toBe(1);
  });

  it("shows its proof to the owner, and nothing of the persons in it", async () => {
    const entries = (await database.memberDb(ours.members.owner.userId).call("list_audit_entries", {
      p_workshop: ours.slug,
      p_subject: "aged_data",
    })) as { actor_kind: string; before: object }[];

    expect(entries.length).toBeGreaterThan(0);
    expect(entries.map(({ actor_kind: kind }) => kind)).not.toContain("member");
    expect(Object.keys(entries[0]?.before ?? {}).toSorted()).toEqual([
      "class",
      "days",
      "older_than",
      "rows",
    ]);
  });
});
