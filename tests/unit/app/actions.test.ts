import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = globSync("{app,components,lib}/**/*.{ts,tsx}")
  .map((path) => ({ path, text: readFileSync(path, "utf8") }))
  .filter(({ text }) => /^"use server";$/m.test(text));

describe("server actions", () => {
  it("are found", () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files)("of $path check their arguments, whatever their types say", ({ text }) => {
    const exported = text.split(/^export /m).slice(1);

    expect(exported.length).toBeGreaterThan(0);
    for (const code of exported) expect(code).toMatch(/^const \w+ = defineAction\b/);
  });
});
