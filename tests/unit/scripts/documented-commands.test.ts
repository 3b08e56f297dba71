import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};
const pages = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)];

describe("the commands", () => {
  it.each(pages)("that %s names are there", (page) => {
    const named = [...readFileSync(page, "utf8").matchAll(/npm run ([\w:-]+)/g)];

    expect(named.map(([, name = ""]) => name).filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(Object.values(scripts))("start a script that is there: %s", (command) => {
    const [, script = ""] = /bootstrap\.mjs ([\w-]+)$/.exec(command) ?? [];

    expect(script === "" || existsSync(`scripts/${script}.ts`)).toBe(true);
  });
});
