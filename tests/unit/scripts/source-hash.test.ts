import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashSources } from "@/scripts/start/source-hash";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "carbot-sources-"));
  for (const folder of ["app/a", "public/widget", "tests"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  write("app/a/page.tsx", "one");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string) {
  writeFileSync(join(root, path), text);
}

describe("the hash over what a build is made of", () => {
  it.each([
    ["a changed source", () => write("app/a/page.tsx", "two")],
    ["a new source", () => write("app/a/layout.tsx", "")],
    [
      "a renamed source",
      () => (rmSync(join(root, "app/a/page.tsx")), write("app/page.tsx", "one")),
    ],
    ["other packages", () => write("package-lock.json", "{}")],
  ])("changes with %s", (_, change) => {
    const before = hashSources(root);

    change();

    expect(hashSources(root)).not.toBe(before);
  });

  it("stays when only results and tests change", () => {
    const before = hashSources(root);

    write("public/widget.js", "built");
    write("public/widget/chat.js", "built");
    write("tests/a.test.ts", "");

    expect(hashSources(root)).toBe(before);
  });
});
