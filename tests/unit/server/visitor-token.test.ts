import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createVisitorTokens } from "@/lib/server/visitor-token";

const brandt = "0198f1f0-0000-7000-8000-000000000001";
const northgate = "0198f1f0-0000-7000-8000-000000000002";
const conversation = "0198f1f0-0000-7000-8000-00000000000a";
const other = "0198f1f0-0000-7000-8000-00000000000b";
const tokens = createVisitorTokens("a secret of thirty-two characters");
const badToken = expect.objectContaining({ code: "unauthenticated", reason: "bad_token" });

describe("visitor tokens", () => {
  it("open the conversation they were issued for", () => {
    const token = tokens.issue(brandt, conversation);

    expect(token).toMatch(/^v2\.[0-9a-f-]{36}\.[0-9a-z]+\.[\w-]{43}$/);
    expect(tokens.verify(brandt, token)).toBe(conversation);
  });

  it("open nothing at another workshop", () => {
    const token = tokens.issue(brandt, conversation);

    expect(() => tokens.verify(northgate, token)).toThrow(badToken);
  });

  it("do not open another conversation when the id in them is changed", () => {
    const token = tokens.issue(brandt, conversation).replace(conversation, other);

    expect(() => tokens.verify(brandt, token)).toThrow(badToken);
  });

  it("are worthless under another secret", () => {
    const token = createVisitorTokens("another secret of some length").issue(brandt, conversation);

    expect(() => tokens.verify(brandt, token)).toThrow(badToken);
  });

  it.each([
    "",
    "v1",
    "v1.x.y",
    `v1.${conversation}.`,
    `v2.${conversation}.abc`,
    `v3.${conversation}.abc.d`,
    "a.b.c.d",
  ])("are refused when they are %j", (token) => {
    expect(() => tokens.verify(brandt, token)).toThrow(badToken);
  });
});

describe("the life of a visitor token", () => {
  const clock = { now: new Date("2026-11-30T23:00:00Z") };
  const aging = createVisitorTokens("a secret of thirty-two characters", () => clock.now);
  const expired = expect.objectContaining({ code: "unauthenticated", reason: "token_expired" });
  const issued = aging.issue(brandt, conversation);
  const firstForm = `v1.${conversation}.${createHmac("sha256", "a secret of thirty-two characters")
    .update(`${brandt}:${conversation}`)
    .digest("base64url")}`;

  it.each(["2026-11-30T00:00:00Z", "2027-05-29T23:59:00Z"])("lasts 180 days (%s)", (day) => {
    clock.now = new Date(day);

    expect(aging.verify(brandt, issued)).toBe(conversation);
    expect(aging.find(brandt, issued)).toBe(conversation);
  });

  it("ends with a reason of its own, and no other day can be written into it", () => {
    clock.now = new Date("2027-05-30T00:00:00Z");
    const later = issued.split(".").with(2, "zzz").join(".");

    expect(() => aging.verify(brandt, issued)).toThrow(expired);
    expect(aging.find(brandt, issued)).toBeNull();
    expect(() => aging.verify(brandt, later)).toThrow(badToken);
  });

  it("is as long for tokens of the first form, from the end of 2026", () => {
    clock.now = new Date("2027-06-29T12:00:00Z");
    const kept = aging.verify(brandt, firstForm);
    clock.now = new Date("2027-07-01T12:00:00Z");

    expect(kept).toBe(conversation);
    expect(() => aging.verify(brandt, firstForm)).toThrow(expired);
    expect(() => aging.verify(northgate, firstForm)).toThrow(badToken);
  });
});

describe("the conversation that a message without a token opens", () => {
  const message = { id: "message-1", text: "Guten Tag" };
  const opened = tokens.conversationFor(brandt, message);

  it("is the same for a repeat, and its token opens it", () => {
    expect(tokens.conversationFor(brandt, { ...message })).toBe(opened);
    expect(tokens.verify(brandt, tokens.issue(brandt, opened))).toBe(opened);
  });

  it.each([
    ["another workshop", northgate, message, tokens],
    ["another message", brandt, { ...message, id: "message-2" }, tokens],
    ["another text under the same number", brandt, { ...message, text: "Hallo" }, tokens],
    ["another secret", brandt, message, createVisitorTokens("another secret of some length")],
  ])("is another one for %s", (_name, workshop, sent, keys) => {
    expect(keys.conversationFor(workshop, sent)).not.toBe(opened);
  });
});
