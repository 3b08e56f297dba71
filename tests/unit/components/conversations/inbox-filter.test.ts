import { describe, expect, it } from "vitest";
import {
  inboxQueues,
  isWaiting,
  stateOf,
  toInboxQueue,
  toListQuery,
} from "@/components/conversations/inbox-filter";
import { conversationFilter } from "@/lib/conversations/schemas";

describe("toInboxQueue", () => {
  it.each([null, "", "nonsense", "unread"])("shows who needs a person for %s", (value) => {
    expect(toInboxQueue(value)).toBe("needs_me");
  });
});

describe("toListQuery", () => {
  it.each(inboxQueues)("makes a query of %s that the listing accepts", (queue) => {
    expect(conversationFilter.parse(toListQuery(queue, " Öl ", "Ärger"))).toMatchObject({
      queue,
      q: "Öl",
      tag: "Ärger",
    });
  });
});

describe("who has the word", () => {
  const handedOver = { mode: "human", status: "open", assigneeEmail: null } as const;

  it("is nobody once the conversation is closed", () => {
    expect(stateOf({ mode: "human", status: "closed" })).toBe("closed");
  });

  it("is awaited as long as no person has come", () => {
    expect(isWaiting(handedOver)).toBe(true);
    expect(isWaiting({ ...handedOver, assigneeEmail: "k@example.org" })).toBe(false);
    expect(isWaiting({ ...handedOver, status: "closed" })).toBe(false);
    expect(isWaiting({ ...handedOver, mode: "bot" })).toBe(false);
  });
});
