import { describe, expect, it } from "vitest";
import { toMemberChange, toVisitorPage, type LiveChange } from "@/lib/conversations";

const id = (number: number) => `0198f1f0-0000-4000-8000-00000000000${number}`;

const message = (position: number, author: "visitor" | "bot" | "member") => ({
  id: id(position),
  position,
  author,
  authorName: null,
  body: `Nummer ${position}`,
  sources: [],
  actions: [{ type: "handoff" as const }],
  answered: null,
  createdAt: "2026-11-30T09:00:00+00:00",
  clientMessageId: "client-id",
  maskedBody: author === "visitor" ? "•••" : null,
});

const row: LiveChange["row"] = {
  id: id(9),
  contactName: null,
  isNameTold: false,
  channel: "web",
  mode: "human",
  status: "open",
  assigneeEmail: null,
  assigneeName: null,
  unreadCount: 1,
  lastMessagePreview: "0341 5550142",
  lastMessageAuthor: "visitor",
  lastMessageAt: "2026-11-30T09:00:00+00:00",
  hasLead: true,
  messageCount: 2,
  waitingSince: null,
  waitingFor: null,
  lastQuestion: "0341 5550142",
  botState: null,
  matter: null,
  assigneeId: null,
  noteCount: 0,
  tags: [],
  snoozedUntil: null,
  mentionedIds: [],
};

const change = (messages: LiveChange["messages"], changed: Partial<LiveChange["row"]> = {}) => ({
  workshopId: id(1),
  conversationId: id(9),
  version: "5",
  waiting: {},
  row: { ...row, ...changed },
  maskedRow: { ...row, lastQuestion: "•••", hasLead: false },
  messages,
});

const seen = { cursor: 2, mode: "human", assigneeName: null } as const;

describe("what a visitor is told of a change", () => {
  it("is nothing where colleagues write each other a note, sort it away or name each other", () => {
    const changed = { noteCount: 1, tags: ["Ärger"], mentionedIds: [id(7)], snoozedUntil: null };

    expect(toVisitorPage(change([message(2, "bot")], changed), seen)).toBeNull();
  });

  it("is what the team wrote since, with all that was said in between", () => {
    const page = toVisitorPage(
      change([message(2, "bot"), message(3, "visitor"), message(4, "member")]),
      seen,
    );

    expect(page).toMatchObject({ cursor: 4, messages: [{ position: 3 }, { position: 4 }] });
    expect(JSON.stringify(page)).not.toContain("maskedBody");
  });

  it("never is which rows an answer was made of, nor what the team thinks of it", () => {
    const rows = [{ kind: "service" as const, id: id(7) }];
    const told: LiveChange["messages"][number] = {
      ...message(3, "bot"),
      sources: [{ type: "prices", title: "Ölwechsel", rows }],
      mark: { note: "Preis ist alt", status: "open", markedAt: "2026-11-30T09:05:00+00:00" },
    };
    const page = toVisitorPage(change([told]), seen);

    expect(page).toMatchObject({
      messages: [{ sources: [{ type: "prices", title: "Ölwechsel" }] }],
    });
    expect(JSON.stringify(page)).not.toMatch(/rows|mark|Preis ist alt/);
  });

  it("is nothing for an own turn, which told itself", () => {
    const said = [message(3, "visitor"), message(4, "bot")];
    const bots = { ...seen, mode: "bot" as const };

    expect(toVisitorPage(change(said, { mode: "bot" }), bots)).toBeNull();
  });

  it("is what the bot says unasked while a person is awaited", () => {
    expect(toVisitorPage(change([message(3, "bot")]), seen)).toMatchObject({ cursor: 3 });
  });

  it("is nothing twice", () => {
    expect(toVisitorPage(change([message(2, "member")]), seen)).toBeNull();
  });

  it.each([{ mode: "bot" as const }, { assigneeName: "Anna" }])("is who answers now: %j", (now) => {
    expect(toVisitorPage(change([], now), seen)).toMatchObject({ cursor: 2, messages: [], ...now });
  });

  it("is to be asked for where more may have been said than the change brings", () => {
    const many = [3, 4, 5, 6, 7, 8].map((position) => message(position, "member"));

    expect(toVisitorPage(change(many), seen)).toBe("unknown");
  });
});

describe("what a member is told of a change", () => {
  it("is the row and what was said", () => {
    expect(toMemberChange(change([message(3, "visitor")]), false)).toMatchObject({
      row: { lastQuestion: "0341 5550142", hasLead: true },
      messages: [{ body: "Nummer 3", actions: [{ type: "handoff" }] }],
    });
  });

  it("is for a mechanic without numbers, forms and requests", () => {
    expect(toMemberChange(change([message(3, "visitor")]), true)).toMatchObject({
      row: { lastQuestion: "•••", hasLead: false },
      messages: [{ body: "•••", actions: [] }],
    });
  });

  it("is nothing for a mechanic who came after the database was asked", () => {
    expect(toMemberChange({ ...change([]), maskedRow: null }, true)).toBeNull();
  });
});
