import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as rules from "@/tests/support/architecture/rules";
import { readSourceTree } from "@/tests/support/architecture/source-tree";

const tree = readSourceTree(fileURLToPath(new URL("../..", import.meta.url)));

describe("the house rules of this repository", () => {
  it("are checked on the files that make up the product", () => {
    expect([...tree.paths]).toContain("lib/core/errors.ts");
    expect(tree.files.length).toBeGreaterThan(50);
  });

  it.each(Object.values(rules))("$name", (rule) => {
    const broken = rule.check(tree).map(({ path, line, message }) => `${path}:${line} ${message}`);

    expect(broken).toEqual([]);
  });
});
