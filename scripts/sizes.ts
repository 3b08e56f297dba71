import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The rooms of the engine, and what in them is no part of it: documents and websites are read long before anybody asks. */
const rooms = ["lib/language", "lib/understanding", "lib/answers", "lib/chat", "lib/knowledge"];
const elsewhere = /^lib\/knowledge\/(?:documents|website)\//;

// Prints the lines of code by folder; data files are none.
const files = execFileSync("git", ["ls-files", ...rooms], { encoding: "utf8" })
  .split("\n")
  .filter((path) => path.endsWith(".ts") && !elsewhere.test(path))
  .map((path) => ({
    folder: /^(?:[^/]+\/){1,3}/.exec(path)?.[0] ?? path,
    lines: readFileSync(path, "utf8").split("\n").length - 1,
  }));
const sumOf = (some: readonly { lines: number }[]) =>
  some.reduce((sum, { lines }) => sum + lines, 0);
for (const [folder, own = []] of Object.entries(Object.groupBy(files, (file) => file.folder)))
  console.log(`${folder.padEnd(34)} ${String(own.length).padStart(4)} ${sumOf(own)}`);
console.log(`${"all".padEnd(34)} ${String(files.length).padStart(4)} ${sumOf(files)}`);
