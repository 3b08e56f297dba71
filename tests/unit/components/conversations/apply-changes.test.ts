import { describe, expect, it } from "vitest";
import { appendMessages } from "@/components/conversations/append-messages";
import { applyChanges, belongsTo } from "@/components/conversations/apply-changes";
import type { ConversationRow, InboxQueue, MessageView } from "@/lib/conversations/schemas";

const me = "reception@kfz-brandt.example";
const minute = (number: number) => `2026-11-30T09:${String(number).padStart(2, "0")}:00+00:00`;

const row = (id: string, changes: Partial<ConversationRow> = {}): ConversationRow => ({
  id,
  contactName: null,
  isNameTold: false,
  channel: "web",
  mode: "bot",
  status: "open",
  assigneeEmail: null,
  assigneeName: null,
  unreadCount: 0,
  lastMessagePreview: "",
  lastMessageAuthor: "visitor",
  lastMessageAt: minute(0),
  hasLead: false,
  messageCount: 1,
  waitingSince: null,
  waitingFor: null,
  lastQuestion: "",
  botState: null,
  matter: null,
  assigneeId: null,
  noteCount: 0,
  tags: [],
  snoozedUntil: null,
  mentionedIds: [],
  ...changes,
});
const waiting = (id: string, since: number) =>
  row(id, { waitingSince: minute(since), waitingFor: "handoff" });
const pageOf = (rows: ConversationRow[], cursor: string | null = null) => ({ rows, cursor });
const idsOf = (pages: { rows: ConversationRow[] }[]) =>
  pages.map(({ rows }) => rows.map(({ id }) => id).join(""));
const apply = (queue: InboxQueue, pages: ReturnType<typeof pageOf>[], rows: ConversationRow[]) =>
  idsOf(applyChanges(pages, rows, { queue, memberEmail: me, memberId: "me", tag: "" }));

describe("a queue after a change", () => {
  it("keeps the longest wait on top", () => {
    const pages = [pageOf([waiting("a", 1), waiting("c", 3)])];

    expect(apply("needs_me", pages, [waiting("b", 2), waiting("d", 4)])).toEqual(["abcd"]);
  });

  it("puts the newest word on top elsewhere", () => {
    const pages = [pageOf([row("a", { lastMessageAt: minute(5) }), row("b")])];

    expect(apply("all", pages, [row("b", { lastMessageAt: minute(6) })])).toEqual(["ba"]);
  });

  it("loses whoever waits no more, is closed, or has gone to a colleague", () => {
    const pages = [pageOf([waiting("a", 1), waiting("b", 2), waiting("c", 3)])];
    const changes = [
      row("a"),
      row("b", { status: "closed" }),
      { ...waiting("c", 3), assigneeEmail: "owner@kfz-brandt.example" },
    ];

    expect(apply("needs_me", pages, changes)).toEqual([""]);
  });

  it("leaves away what stands below all that is loaded, and fills the end once it is", () => {
    const old = row("z", { lastMessageAt: "2026-11-29T09:00:00+00:00" });

    expect(apply("all", [pageOf([row("a")], "more")], [old])).toEqual(["a"]);
    expect(apply("all", [pageOf([row("a")], "more"), pageOf([])], [old])).toEqual(["a", "z"]);
  });

  it("has each conversation once", () => {
    const pages = [pageOf([row("a")], "more"), pageOf([row("b"), row("a")])];

    const after = apply("all", pages, [row("a", { lastMessageAt: minute(9) })]);

    expect(after.join("")).toBe("ab");
  });

  it.each([
    ["mine", row("a", { mode: "human", assigneeEmail: me }), true],
    ["mine", row("a", { mode: "human", assigneeEmail: "owner@kfz-brandt.example" }), false],
    ["done", row("a", { status: "closed" }), true],
    ["bot", waiting("a", 1), false],
    ["needs_me", { ...waiting("a", 1), snoozedUntil: minute(9) }, false],
    ["snoozed", row("a", { snoozedUntil: minute(9) }), true],
    ["snoozed", row("a"), false],
    ["mentioned", row("a", { mentionedIds: ["me"] }), true],
    ["mentioned", row("a", { mentionedIds: ["other"] }), false],
    ["bot", row("a"), true],
    ["all", row("a", { status: "closed" }), true],
  ] as const)("knows who belongs to %s", (queue, changed, isIn) => {
    expect(belongsTo(changed, { queue, memberEmail: me, memberId: "me", tag: "" })).toBe(isIn);
  });
});

const message = (position: number) => ({ id: String(position), position }) as MessageView;
const thread = (...positions: number[]) => [{ rows: positions.map(message), cursor: null }];
const told = (...positions: number[]) => positions.map(message);
const positionsOf = (pages: ReturnType<typeof appendMessages>) =>
  pages?.flatMap(({ rows }) => rows.map(({ position }) => position));

describe("a thread after a change", () => {
  it("has what was said since, each message once", () => {
    expect(positionsOf(appendMessages(thread(1, 2), told(1, 2, 3, 4)))).toEqual([1, 2, 3, 4]);
    expect(positionsOf(appendMessages(thread(1, 2), told(1, 2)))).toEqual([1, 2]);
    expect(positionsOf(appendMessages(thread(), told(1, 2)))).toEqual([1, 2]);
  });

  it("has to be read where something in between may be missing", () => {
    expect(appendMessages(thread(1, 2), told(7, 8))).toBeNull();
    expect(appendMessages([], told(1))).toBeNull();
  });
});
