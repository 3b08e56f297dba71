import { describe, expect, it, vi } from "vitest";
import type { Db, MemberContext } from "@/lib/core/context";
import { listConversations, listMessages } from "@/lib/conversations";
import { conversationFilter, messagePageQuery } from "@/lib/conversations/schemas";

const id = (number: number) => `0198f1f0-0000-7000-8000-00000000000${number}`;

const inboxRow = (number: number) => ({
  id: id(number),
  contact_name: null,
  channel: "web",
  mode: "bot",
  status: "open",
  assignee_email: null,
  unread_count: number,
  last_message_preview: "Hallo",
  last_message_author: "visitor",
  last_message_at: `2026-11-20T09:00:0${number}.123456+00:00`,
  has_lead: false,
});

const message = (number: number) => ({
  id: id(number),
  position: number,
  author: "bot",
  author_name: null,
  body: "Hallo",
  sources: [{ type: "hours", title: "Öffnungszeiten" }],
  actions: [{ type: "handoff" }],
  answered: true,
  created_at: "2026-11-20T09:00:00+00:00",
});

function setUp(rows: unknown[]) {
  const call = vi.fn<Db["call"]>().mockResolvedValue(rows);
  const ctx: MemberContext = {
    workshopSlug: "kfz-brandt",
    actor: { kind: "member", userId: id(9), email: "owner@kfz-brandt.example" },
    db: { call, stats: { calls: 0, ms: 0 } },
    now: () => new Date("2026-11-20T09:00:00Z"),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    requestId: "request-1",
  };
  return { ctx, call };
}

describe("listConversations", () => {
  it("leads from page to page by the last row shown", async () => {
    const { ctx, call } = setUp([inboxRow(3), inboxRow(2), inboxRow(1)]);
    const first = await listConversations(ctx, conversationFilter.parse({ limit: 2 }));

    await listConversations(ctx, conversationFilter.parse({ limit: 2, cursor: first.cursor }));

    expect(first.rows.map((row) => row.id)).toEqual([id(3), id(2)]);
    expect(call.mock.calls[1]?.[1]).toMatchObject({
      p_workshop: "kfz-brandt",
      p_cursor_at: "2026-11-20T09:00:02.123456+00:00",
      p_cursor_id: id(2),
    });
  });

  it("has no cursor on the last page", async () => {
    const { ctx } = setUp([inboxRow(2), inboxRow(1)]);

    expect(await listConversations(ctx, conversationFilter.parse({ limit: 2 }))).toMatchObject({
      rows: [{ unreadCount: 2 }, { unreadCount: 1 }],
      cursor: null,
    });
  });

  it("refuses a cursor that is not ours before it asks the database", async () => {
    const { ctx, call } = setUp([]);
    const filter = conversationFilter.parse({ cursor: "bm90IG91cnM" });

    await expect(listConversations(ctx, filter)).rejects.toMatchObject({ reason: "bad_cursor" });
    expect(call).not.toHaveBeenCalled();
  });
});

describe("listMessages", () => {
  it("shows the newest messages oldest first, with a cursor to what came before", async () => {
    const { ctx } = setUp([message(1), message(2), message(3)]);

    const page = await listMessages(ctx, id(9), messagePageQuery.parse({ limit: 2 }));

    expect(page.rows.map(({ position }) => position)).toEqual([2, 3]);
    expect(page.cursor).toBe("2");
    expect(page.rows[0]).toEqual({
      id: id(2),
      position: 2,
      author: "bot",
      authorName: null,
      body: "Hallo",
      sources: [{ type: "hours", title: "Öffnungszeiten" }],
      actions: [{ type: "handoff" }],
      answered: true,
      createdAt: "2026-11-20T09:00:00+00:00",
    });
  });

  it("has no cursor at the beginning of the thread", async () => {
    const { ctx } = setUp([message(1)]);

    expect(await listMessages(ctx, id(9), messagePageQuery.parse({}))).toMatchObject({
      cursor: null,
    });
  });
});
