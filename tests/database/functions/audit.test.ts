import { describe, expect, it } from "vitest";
import { startTwoWorkshops } from "../start-two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const owner = database.memberDb(ours.members.owner.userId);

type Entry = {
  actor_kind: string;
  actor_name: string | null;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
};

const entries = async (subject: string) =>
  (await owner.call("list_audit_entries", {
    p_workshop: ours.slug,
    p_subject: subject,
  })) as Entry[];

const service = {
  name: "Lichttest",
  category: "",
  description: "Immer im Oktober.",
  priceMinCents: 1900,
  priceMaxCents: 1900,
  durationMinutes: 20,
  synonyms: [],
};

describe("the audit log", () => {
  it("says who changed what, and what it was before", async () => {
    await owner.call("save_fact", { p_workshop: ours.slug, p_kind: "service", p_fact: service });
    await owner.call("update_workshop", {
      p_workshop: ours.slug,
      p_changes: { greeting: "Servus!" },
    });

    expect(await entries("services")).toContainEqual(
      expect.objectContaining({
        actor_kind: "member",
        actor_name: "The owner",
        action: "insert",
        after: expect.objectContaining({ name: "Lichttest", description: "***" }),
      }),
    );
    expect((await entries("workshops"))[0]).toMatchObject({
      action: "update",
      before: { greeting: "Moin!" },
      after: { greeting: "Servus!" },
    });
  });

  it("goes with the change: what is rolled back was never there", async () => {
    const before = await entries("workshops");
    await database.sql("begin");
    await database.sql("update public.workshops set greeting = 'Nie' where id = $1", [ours.id]);
    await database.sql("rollback");

    expect(await entries("workshops")).toEqual(before);
  });

  it("holds no secret and no way to reach somebody, only that they changed", async () => {
    await owner.call("rotate_widget_secret", { p_workshop: ours.slug });
    await owner.call("update_workshop", {
      p_workshop: ours.slug,
      p_changes: { phone: "+49 341 5550199" },
    });

    const [secret] = await database.sql(
      "select secret from public.widget_secrets where workshop_id = $1",
      [ours.id],
    );
    const all = JSON.stringify(await database.sql("select * from private.audit_entries"));
    expect(all).toContain('"secret":"***"');
    expect(all).not.toContain(String(secret?.["secret"]));
    expect(all).not.toContain("5550199");
  });

  it("is the owner's alone, and no other workshop's", async () => {
    const others = database.memberDb(theirs.members.owner.userId);
    const reception = database.memberDb(ours.members.reception.userId);
    const args = { p_workshop: ours.slug };

    await expect(others.call("list_audit_entries", args)).rejects.toMatchObject({ code: "PT404" });
    await expect(reception.call("list_audit_entries", args)).rejects.toMatchObject({
      code: "PT403",
    });
  });

  it("cannot be changed or thinned out, not even by the service", async () => {
    await expect(
      database.sql("update private.audit_entries set actor_kind = 'service'"),
    ).rejects.toMatchObject({ code: "PT403" });
    await expect(database.sql("delete from private.audit_entries")).rejects.toMatchObject({
      code: "PT403",
    });
    const [rights] = await database.sql(
      "select has_table_privilege('service_role', 'private.audit_entries', 'insert, update, delete, truncate') as may",
    );
    expect(rights).toEqual({ may: false });
  });

  it("is read page by page without a gap or a repeat", async () => {
    const all = await entries("services");
    const pages: unknown[] = [];
    let after: { at: string; id: string } | null = null;
    for (let page = 0; page < all.length; page += 1) {
      const [row] = (await owner.call("list_audit_entries", {
        p_workshop: ours.slug,
        p_subject: "services",
        p_after_at: after?.at ?? null,
        p_after_id: after?.id ?? null,
        p_limit: 1,
      })) as { at: string; id: string }[];
      pages.push(row);
      after = row ?? null;
    }

    expect(pages).toEqual(all);
  });
});
