import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What ends up in the build; the generated widget files are a result, not a source. */
const sources = [
  "app",
  "components",
  "lib",
  "pages",
  "public",
  "widget",
  "scripts/build-widget.ts",
  "scripts/widget",
  "instrumentation-client.ts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const results = new Set(["public/widget", "public/widget.js"]);

/** One hash over the names and contents of everything that the build is made of. */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => listFiles(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function listFiles(root: string, path: string): string[] {
  const entry = results.has(path)
    ? undefined
    : statSync(join(root, path), { throwIfNoEntry: false });
  if (!entry) return [];
  if (!entry.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .toSorted()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}
