import { describe, expect, it } from "vitest";
import {
  isWaiting,
  stateOf,
  toInboxFilter,
  toListQuery,
} from "@/components/conversations/inbox-filter";
import { conversationFilter } from "@/lib/conversations/schemas";

describe("toInboxFilter", () => {
  it.each([null, "", "nonsense", "closed"])("shows everything for %s", (value) => {
    expect(toInboxFilter(value)).toBe("all");
  });
});

describe("toListQuery", () => {
  it.each(["all", "unread", "waiting", "bot"] as const)(
    "makes a query of %s that the listing accepts",
    (filter) => {
      expect(conversationFilter.safeParse(toListQuery(filter, " Öl ")).data?.q).toBe("Öl");
    },
  );

  it("asks only for open conversations when it asks who has the word", () => {
    expect(toListQuery("waiting", "")).toEqual({ mode: "human", status: "open", q: undefined });
    expect(toListQuery("bot", "")).toEqual({ mode: "bot", status: "open", q: undefined });
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
