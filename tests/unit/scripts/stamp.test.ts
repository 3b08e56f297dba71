import { describe, expect, it } from "vitest";
import { installStamp, isLockedTree } from "@/scripts/bootstrap/stamp.mjs";

describe("the stamp of installed packages", () => {
  const stamp = installStamp("{}", "linux-x64");

  it("stays the same for the same lock and platform", () => {
    expect(installStamp("{}", "linux-x64")).toBe(stamp);
  });

  it.each([
    ["lock file", installStamp("{ }", "linux-x64")],
    ["platform", installStamp("{}", "darwin-arm64")],
  ])("changes with the %s", (_, other) => {
    expect(other).not.toBe(stamp);
  });
});

describe("a tree that npm installed by itself", () => {
  const lock = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
      "node_modules/b-darwin": { version: "1.0.0", integrity: "sha512-b", optional: true },
    },
  };
  const a = lock.packages["node_modules/a"];

  it("is the locked one when only optional packages are absent", () => {
    expect(isLockedTree(lock, { packages: { "node_modules/a": a } })).toBe(true);
  });

  it.each([
    ["lacks a package", {}],
    ["has another version", { "node_modules/a": { ...a, version: "1.0.1" } }],
    ["has other contents", { "node_modules/a": { ...a, integrity: "sha512-x" } }],
    ["has a package too many", { "node_modules/a": a, "node_modules/c": a }],
  ])("is not the locked one when it %s", (_, packages) => {
    expect(isLockedTree(lock, { packages })).toBe(false);
  });
});
