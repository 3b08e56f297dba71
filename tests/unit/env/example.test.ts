import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What the system, a host, npm or our own launcher sets; nobody writes it into a file. */
const setByOthers = ["PATH", "INIT_CWD", "VERCEL"];

const named = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))].toSorted();

const sources = readdirSync("lib/env").map((name) => readFileSync(`lib/env/${name}`, "utf8"));
const read = named(sources.join("\n"), /^ {2}([A-Z][A-Z0-9_]+): /gm).filter(
  (name) => !setByOthers.includes(name),
);
const docs = ["docs/operations.md", "docs/models.md"].map((page) => readFileSync(page, "utf8"));

it("the example names every variable that is read, and no other", () => {
  expect(named(readFileSync(".env.example", "utf8"), /^#?([A-Z][A-Z0-9_]+)=/gm)).toEqual(read);
});

it("every variable that is read is explained in the documents", () => {
  const explained = docs.join("\n");

  expect(read.filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
});
