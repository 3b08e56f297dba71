import { beforeEach, describe, expect, it } from "vitest";
import { createApiKey, findApiKey, listApiKeys, openKeyDb, revokeApiKey } from "@/lib/api-keys";
import { apiScopes } from "@/lib/api-keys/schemas";
import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { webhookMemberOf } from "@/tests/support/webhooks/webhook-member";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop } from "../two-workshops";

const { database, ours, theirs } = await startTwoWorkshops();
const as = webhookMemberOf(database);
const keyForm = (more: Record<string, unknown> = {}) => ({
  name: "Planer",
  scopes: [...apiScopes],
  days: "30",
  ...more,
});
const keyOf = async (workshop: FilledWorkshop, more: Record<string, unknown> = {}) => {
  const key = await createApiKey({ ...as(workshop), now: () => new Date() }, keyForm(more));
  const found = await findApiKey(database.service, key);
  return { key, id: found?.id ?? "", db: openKeyDb(database.service, found?.id ?? "") };
};
const leads = (db: Db, slug: string) =>
  callRpc(db, "list_leads", {
    p_workshop: slug,
    p_status: null,
    p_cursor_at: null,
    p_cursor_id: null,
    p_limit: 10,
    p_q: null,
    p_view: "all",
    p_mine: false,
  });

beforeEach(() => database.sql("delete from public.api_keys"));

describe("a key", () => {
  it("opens what a member sees, word for word", async () => {
    const { db } = await keyOf(ours);
    const asMember = database.memberDb(ours.members.owner.userId);

    expect(await leads(db, ours.slug)).toEqual(await leads(asMember, ours.slug));
    expect(await callRpc(db, "list_facts", { p_workshop: ours.slug, p_kind: "service" })).toEqual(
      await callRpc(asMember, "list_facts", { p_workshop: ours.slug, p_kind: "service" }),
    );
  });

  it("opens its own workshop alone, whichever is named", async () => {
    const { db } = await keyOf(ours);
    const named = await leads(db, theirs.slug);

    expect(named).toEqual(await leads(db, ours.slug));
    expect(JSON.stringify(named)).not.toContain(theirs.rowIds.get("leads"));
    await expect(
      callRpc(db, "get_lead", {
        p_workshop: theirs.slug,
        p_lead_id: theirs.rowIds.get("leads") ?? "",
      }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("opens nothing beyond its scopes, and nothing that has none", async () => {
    const { db } = await keyOf(ours, { scopes: ["knowledge:read"] });
    const attempts = [
      leads(db, ours.slug),
      callRpc(db, "list_team", { p_workshop: ours.slug }),
      callRpc(db, "list_api_keys", { p_workshop: ours.slug }),
      callRpc(db, "list_webhooks", { p_workshop: ours.slug }),
      callRpc(db, "get_widget_secret", { p_workshop: ours.slug }),
      callRpc(db, "find_api_key", { p_key_hash: "" }),
      callRpc(db, "delete_account", { p_user_id: ours.members.owner.userId }),
    ];
    for (const attempt of attempts) {
      await expect(attempt).rejects.toMatchObject({ code: "forbidden", reason: "scope_missing" });
    }
  });

  it("writes in the name of who made it", async () => {
    const { db } = await keyOf(ours, { scopes: ["leads:write"] });
    const id = ours.rowIds.get("leads") ?? "";
    await callRpc(db, "update_lead", {
      p_workshop: ours.slug,
      p_lead_id: id,
      p_status: null,
      p_change: { status: "won" },
    });
    const [entry] = await database.sql(
      "select actor_kind, actor_id from private.audit_entries where subject = 'leads' and subject_id = $1 order by at desc limit 1",
      [id],
    );

    expect(entry).toEqual({ actor_kind: "member", actor_id: ours.members.owner.userId });
  });

  it("leaves nobody's name behind for the next call", async () => {
    const { db } = await keyOf(ours);
    await leads(db, ours.slug);
    const [row] = await database.sql("select auth.uid() as who");

    expect(row?.["who"]).toBeNull();
  });

  it("counts no more once it is revoked, is over, or its member has gone", async () => {
    const revoked = await keyOf(ours);
    const over = await keyOf(ours);
    await revokeApiKey(as(ours), revoked.id);
    await database.sql("update public.api_keys set expires_at = now() where id = $1", [over.id]);
    for (const { key, db } of [revoked, over]) {
      expect(await findApiKey(database.service, key)).toBeNull();
      await expect(leads(db, ours.slug)).rejects.toMatchObject({ reason: "bad_api_key" });
    }
    const states = (await listApiKeys({ ...as(ours), now: () => new Date() })).map(
      ({ state }) => state,
    );

    expect(states.toSorted()).toEqual(["expired", "revoked"]);
  });

  it("opens no more than the role that its member has by now", async () => {
    const { db } = await keyOf(theirs);
    const { memberId } = theirs.members.owner;
    const set = (role: string) =>
      database.sql("update public.members set role = $2 where id = $1", [memberId, role]);
    await set("mechanic");
    await expect(leads(db, theirs.slug)).rejects.toMatchObject({ code: "forbidden" });
    await set("owner");

    await expect(leads(db, theirs.slug)).resolves.toEqual(expect.any(Array));
  });

  it("is kept as a hash, and says when it was last used", async () => {
    const { key } = await keyOf(ours);
    const kept = JSON.stringify(await database.sql("select * from public.api_keys"));
    const [row] = await listApiKeys(as(ours));

    expect(kept).not.toContain(key.slice(13));
    expect(key.startsWith(`${row?.prefix}_`)).toBe(true);
    expect(row?.lastUsedAt).toEqual(expect.any(String));
  });

  it.each(["", "cbk_", "cbk_aaaaaaaa_short", `cbk_aaaaaaaa_${"a".repeat(43)}`, "' or true --"])(
    "is nobody's where it is %j",
    async (key) => {
      expect(await findApiKey(database.service, key)).toBeNull();
    },
  );
});

describe("making keys", () => {
  it("is for owners alone, in their own workshop", async () => {
    const { id } = await keyOf(theirs);
    for (const ctx of [
      as(ours, "reception"),
      as(ours, "mechanic"),
      as(ours, "viewer"),
      as(ours, "owner", theirs.slug),
    ]) {
      for (const attempt of [
        createApiKey(ctx, keyForm()),
        listApiKeys(ctx),
        revokeApiKey(ctx, id),
      ]) {
        await expect(attempt).rejects.toMatchObject({
          code: expect.stringMatching(/forbidden|not_found/),
        });
      }
    }
    await expect(revokeApiKey(as(ours), id)).rejects.toMatchObject({ code: "not_found" });
    expect(await listApiKeys(as(theirs))).toMatchObject([{ id }]);
  });

  it.each([
    [{ name: " " }, "name"],
    [{ scopes: [] }, "scopes"],
    [{ scopes: ["everything"] }, "scopes[0]"],
    [{ days: "36500" }, "days"],
  ])("is refused with the field for %j", async (more, field) => {
    await expect(createApiKey(as(ours), keyForm(more))).rejects.toMatchObject({
      code: "invalid",
      issues: [expect.objectContaining({ path: field })],
    });
  });

  it("ends at twenty that count", async () => {
    for (let count = 0; count < 20; count += 1) await createApiKey(as(ours), keyForm());

    await expect(createApiKey(as(ours), keyForm())).rejects.toMatchObject({
      reason: "too_many_api_keys",
    });
  });
});

it("every function that keys may have called looks at its caller's workshop itself", async () => {
  const rows = await database.sql(
    `select allowed.name, pg_proc.prosrc ~ 'private\\.require_member\\(p_workshop' as is_guarded,
       (select count(*) from pg_proc as named where named.proname = allowed.name and named.pronamespace = 'public'::regnamespace) as count
     from (select distinct name from private.key_functions()) as allowed
     left join pg_proc on pg_proc.proname = allowed.name and pg_proc.pronamespace = 'public'::regnamespace`,
  );

  expect(rows.filter((row) => row["is_guarded"] !== true || Number(row["count"]) !== 1)).toEqual(
    [],
  );
});
