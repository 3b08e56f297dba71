import { describe, expect, test } from "vitest";
import type { Problem } from "@/widget/protocol/types";
import { createIdentity } from "@/widget/state/identity";

function setUp() {
  const told: unknown[] = [];
  const identity = createIdentity((name, detail) => told.push([name, detail]));
  return { told, identity };
}
const expired: Problem = { kind: "expired", reason: "identity_expired" };
const otherToken: Problem = { kind: "expired", reason: "bad_token" };

describe("createIdentity", () => {
  test("is sent until the server has taken it, and again with a new conversation", () => {
    const { identity } = setUp();
    identity.set("jwt");
    expect(identity.pending()).toBe("jwt");
    identity.taken("jwt");
    expect(identity.pending()).toBeUndefined();
    identity.renew();
    expect(identity.pending()).toBe("jwt");
  });

  test("goes on anonymously after a refusal, and tells the page why", () => {
    const { identity, told } = setUp();
    identity.set("jwt");
    expect(identity.isRefused(expired, "jwt")).toBe(true);
    expect(identity.pending()).toBeUndefined();
    expect(told).toEqual([["error", { reason: "identity_expired" }]]);
  });

  test("does not take the end of a conversation for its own", () => {
    const { identity, told } = setUp();
    identity.set("jwt");
    expect(identity.isRefused(otherToken, "jwt")).toBe(false);
    expect(identity.isRefused(expired, undefined)).toBe(false);
    expect([identity.pending(), told]).toEqual(["jwt", []]);
  });

  test("keeps a fresh token that the page gave while the old one was on its way", () => {
    const { identity } = setUp();
    identity.set("old");
    identity.set("fresh");
    identity.taken("old");
    identity.isRefused(expired, "old");
    expect(identity.pending()).toBe("fresh");
  });

  test.each([null, 7, {}])("ignores %j, which is no token", (value) => {
    const { identity } = setUp();
    identity.set(value);
    expect(identity.pending()).toBeUndefined();
  });
});
