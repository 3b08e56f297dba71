import { describe, expect, it } from "vitest";
import { patchRow } from "@/components/conversations/changes/patch-row";
import { kindOf } from "@/components/conversations/changes/use-changes";
import { neighbour } from "@/components/conversations/keys/use-steps";
import { snoozeUntil } from "@/components/conversations/labels/snooze-choices";
import type { ConversationPatch, ConversationRow } from "@/lib/conversations/schemas";

const team = {
  memberEmail: "katrin@brandt.example",
  colleagues: [
    { id: "1", name: "Katrin", isMe: true },
    { id: "2", name: "Jens", isMe: false },
  ],
};
const waiting = {
  id: "a",
  mode: "bot",
  status: "open",
  waitingSince: "2026-11-30T09:00:00Z",
  waitingFor: "unanswered",
  assigneeId: null,
  assigneeEmail: null,
  assigneeName: null,
  snoozedUntil: "2026-12-01T07:00:00Z",
} as ConversationRow;

describe("a row shown before the server has answered", () => {
  it("is mine when I take over, a colleague's when I give it away, and waits on", () => {
    expect(patchRow(waiting, { mode: "human" }, team)).toMatchObject({
      mode: "human",
      assigneeId: "1",
      assigneeEmail: team.memberEmail,
      waitingFor: "unanswered",
    });
    const given = patchRow(waiting, { assigneeId: "2" }, team);
    expect(given).toMatchObject({ mode: "human", assigneeId: "2", assigneeName: "Jens" });
    expect(given.assigneeEmail).not.toBe(team.memberEmail);
  });

  it("waits no more when it is done or the bot's again, and is not put off any more when it is done", () => {
    expect(patchRow(waiting, { status: "closed" }, team)).toMatchObject({
      waitingSince: null,
      waitingFor: null,
      snoozedUntil: null,
    });
    expect(patchRow(waiting, { mode: "bot" }, team)).toMatchObject({
      mode: "bot",
      assigneeId: null,
      waitingFor: null,
    });
  });

  it("keeps all that the change does not name", () => {
    expect(patchRow(waiting, { tags: ["Ärger"] }, team)).toEqual({ ...waiting, tags: ["Ärger"] });
  });
});

describe("kindOf", () => {
  it.each([
    [{ status: "closed" }, "closed"],
    [{ status: "open" }, "reopened"],
    [{ tags: [] }, "tagged"],
    [{ snoozedUntil: null }, "snoozed"],
    [{ mode: "bot" }, "handedBack"],
    [{ mode: "human" }, "assigned"],
    [{ assigneeId: "2" }, "assigned"],
  ] satisfies [ConversationPatch, string][])("names what %j does", (patch, kind) =>
    expect(kindOf(patch)).toBe(kind),
  );
});

describe("the way through the list", () => {
  const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];

  it.each([
    ["a", 1, 1],
    ["c", 1, 2],
    ["b", -1, 0],
    ["a", -1, 0],
    [undefined, 1, 0],
    ["gone", -1, 0],
  ] as const)("from %s by %i leads to place %i", (open, by, place) => {
    expect(neighbour(rows, open, by)).toBe(place);
  });
});

describe("a time to come back", () => {
  const monday = new Date(2026, 10, 30, 15, 20);

  it("is an hour, three, or eight in the morning of tomorrow and of the next Monday", () => {
    expect(snoozeUntil("hour", monday)).toEqual(new Date(2026, 10, 30, 16, 20));
    expect(snoozeUntil("threeHours", monday)).toEqual(new Date(2026, 10, 30, 18, 20));
    expect(snoozeUntil("tomorrow", monday)).toEqual(new Date(2026, 11, 1, 8));
    expect(snoozeUntil("monday", monday)).toEqual(new Date(2026, 11, 7, 8));
    expect(snoozeUntil("monday", new Date(2026, 11, 6, 9))).toEqual(new Date(2026, 11, 7, 8));
  });
});
