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

    expect(token).toMatch(/^v1\.[0-9a-f-]{36}\.[\w-]{43}$/);
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

  it.each(["", "v1", "v1.x.y", `v1.${conversation}.`, `v2.${conversation}.abc`, "a.b.c.d"])(
    "are refused when they are %j",
    (token) => {
      expect(() => tokens.verify(brandt, token)).toThrow(badToken);
    },
  );
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
