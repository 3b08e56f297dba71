import { describe, expect, test } from "vitest";
import { hasArrived, type Outgoing } from "@/components/conversations/reply/outbox";

const reply: Outgoing = {
  clientMessageId: "a",
  body: "Wir melden uns. ",
  state: "sending",
  at: "2026-12-01T09:00:00Z",
  after: 7,
};
const message = (position: number, author: "member" | "visitor" = "member") => ({
  position,
  author,
  body: "Wir melden uns.",
});

describe("a reply under way", () => {
  test("is gone as soon as the thread has it, before its own answer is there", () => {
    expect(hasArrived(reply, [message(8)])).toBe(true);
  });

  test("is not taken for one that was there before, or for the customer's own words", () => {
    expect(hasArrived(reply, [message(7)])).toBe(false);
    expect(hasArrived(reply, [message(8, "visitor")])).toBe(false);
    expect(hasArrived(reply, [{ ...message(8), body: "Anderes" }])).toBe(false);
  });

  test("of an earlier visit stays until it is sent again", () => {
    expect(hasArrived({ ...reply, state: "failed", after: null }, [message(8)])).toBe(false);
  });
});
