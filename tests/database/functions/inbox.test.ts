import { describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { startTwoWorkshops } from "../start-two-workshops";
import type { Role } from "../two-workshops";
import { openConversation } from "./turns";

const { database, ours, theirs } = await startTwoWorkshops();

const as = (role: Role, workshop = ours) => database.memberDb(workshop.members[role].userId);

const startConversation = (workshop = ours) => openConversation(database.service, workshop);

describe("list_conversations", () => {
  it("pages without gap or repeat although all were written to at the same time", async () => {
    const conversations = await Promise.all(
      Array.from({ length: 7 }, () => startConversation(theirs)),
    );
    await database.sql(
      "update public.conversations set last_message_at = now() where workshop_id = $1",
      [theirs.id],
    );

    const seen: string[] = [];
    let cursor: { p_cursor_at?: string; p_cursor_id?: string } = {};
    for (let page = 0; page < 4; page += 1) {
      const rows = await callRpc(as("owner", theirs), "list_conversations", {
        p_workshop: theirs.slug,
        p_limit: 2,
        ...cursor,
      });
      seen.push(...rows.map(({ id }) => String(id)));
      const last = rows.at(-1);
      cursor = { p_cursor_at: String(last?.last_message_at), p_cursor_id: String(last?.id) };
    }

    const expected = conversations.map(({ conversationId }) => conversationId);
    expect(seen.toSorted()).toEqual([...expected, theirs.rowIds.get("conversations")].toSorted());
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  it("filters by status, mode and unread", async () => {
    const { at, conversationId } = await startConversation();
    const filter = { p_workshop: ours.slug, p_status: "open", p_mode: "bot", p_unread: true };
    const ids = async () =>
      (await callRpc(as("viewer"), "list_conversations", filter)).map(({ id }) => id);

    expect(await ids()).toContain(conversationId);

    await callRpc(as("owner"), "update_conversation", { ...at, p_status: "closed" });

    expect(await ids()).not.toContain(conversationId);
  });

  it.each(["müller", "mueller", "MULL", "ersatz"])(
    "finds a name or the last words by %s",
    async (p_q) => {
      const { begin, conversationId } = await startConversation();
      await begin({ p_body: "Bekomme ich einen Ersatzwagen?" });
      await database.sql("update public.conversations set contact_name = 'Müller' where id = $1", [
        conversationId,
      ]);

      const rows = await callRpc(as("viewer"), "list_conversations", {
        p_workshop: ours.slug,
        p_q,
      });

      expect(rows.map(({ id }) => id)).toContain(conversationId);
    },
  );

  it.each(["%", "_", "\\"])("takes %s for what it is", async (p_q) => {
    expect(
      await callRpc(as("viewer"), "list_conversations", { p_workshop: ours.slug, p_q }),
    ).toEqual([]);
  });

  it("takes all nulls for no filter", async () => {
    const rows = await callRpc(as("viewer"), "list_conversations", {
      p_workshop: ours.slug,
      p_status: null,
      p_mode: null,
      p_unread: null,
      p_q: null,
      p_cursor_at: null,
      p_cursor_id: null,
      p_limit: null,
    });

    expect(rows.length).toBeGreaterThan(1);
  });
});

describe("list_my_workshops", () => {
  it("names each workshop with the caller's role and how many conversations need a person", async () => {
    const { begin, finish } = await startConversation();
    const { message_id } = await begin();
    await finish(message_id, { p_actions: [{ type: "handoff" }] });
    const [mine, ...others] = await callRpc(as("mechanic"), "list_my_workshops", {});
    const [{ waiting } = { waiting: 0 }] = await database.sql(
      "select count(*)::int as waiting from public.conversations where workshop_id = $1 and waiting_since is not null",
      [ours.id],
    );

    expect(waiting).toBeGreaterThan(0);
    expect(mine).toMatchObject({ slug: ours.slug, role: "mechanic", waiting_count: waiting });
    expect(others).toEqual([]);
  });

  it("is empty for somebody without a workshop", async () => {
    expect(await callRpc(database.memberDb("nobody@example.org"), "list_my_workshops", {})).toEqual(
      [],
    );
  });
});
