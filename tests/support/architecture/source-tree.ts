import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFile, type SourceFile, type Violation } from "./source-file";

export type SourceTree = { files: SourceFile[]; paths: ReadonlySet<string> };

/** One rule of the house: a name that states it, and what breaks it. */
export type Rule = { name: string; check: (tree: SourceTree) => Violation[] };

const folders = ["app", "pages", "components", "lib", "widget", "scripts", "supabase", "tests"];
const rootFiles = /^[\w.-]+\.(ts|mjs)$/;
const kept = /\.(ts|tsx|mjs|mts|sql)$/;
const skipped = new Set(["node_modules", ".next", "next-env.d.ts", ".branches", ".temp"]);

/** Builds a tree from texts by path, as the tests of the rules do. */
export function sourceTree(texts: Record<string, string>): SourceTree {
  const files = Object.entries(texts).map(([path, text]) => sourceFile(path, text));
  return { files, paths: new Set(files.map((file) => file.path)) };
}

/** Reads the whole repository below `root`. */
export function readSourceTree(root: string): SourceTree {
  const top = readdirSync(root, { withFileTypes: true });
  const paths = [
    ...top
      .filter((entry) => entry.isFile() && rootFiles.test(entry.name) && !skipped.has(entry.name))
      .map((entry) => entry.name),
    ...top
      .filter((entry) => entry.isDirectory() && folders.includes(entry.name))
      .flatMap((entry) => listFiles(root, entry.name)),
  ];
  return sourceTree(
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")])),
  );
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(root, path);
      return kept.test(entry.name) ? [path] : [];
    });
}
