import { describe, expect, it } from "vitest";
import { createSealer, sealOwner } from "@/lib/channels";

const oldKey = "an old key of at least thirty-two characters";
const newKey = "a new key of at least thirty-two characters!";
const owner = sealOwner({ workshopId: "ours", kind: "telegram", accountId: "1" });
const secrets = { token: "1:abcdefgh" };

describe("sealed secrets", () => {
  it("open with their key, and are another text each time", () => {
    const sealer = createSealer([newKey]);
    const [one, other] = [sealer.seal(secrets, owner), sealer.seal(secrets, owner)];

    expect(sealer.open(one, owner)).toEqual(secrets);
    expect(one).not.toBe(other);
    expect(one).not.toContain("abcdefgh");
  });

  it("open under the old key while both are there, and are known to be old", () => {
    const sealed = createSealer([oldKey]).seal(secrets, owner);
    const both = createSealer([newKey, oldKey]);

    expect(both.open(sealed, owner)).toEqual(secrets);
    expect(both.isOutdated(sealed)).toBe(true);
    expect(both.isOutdated(both.seal(secrets, owner))).toBe(false);
  });

  it.each([
    ["another key", () => createSealer([oldKey]).seal(secrets, owner), owner],
    ["another workshop", () => createSealer([newKey]).seal(secrets, owner), "theirs:telegram:1"],
    [
      "a changed text",
      () => `${createSealer([newKey]).seal(secrets, owner).slice(0, -2)}AA`,
      owner,
    ],
    ["no seal at all", () => "v1", owner],
  ])("open with nothing else: %s", (_, seal, place) => {
    expect(() => createSealer([newKey]).open(seal(), place)).toThrow(
      expect.objectContaining({ reason: "channel_key_unknown" }),
    );
  });
});
