import { importsOf } from "../imports";
import { isNode, type SourceFile, type Violation } from "../source-file";
import type { Rule, SourceTree } from "../source-tree";

/** Rooms that hold, or can reach, the secret key. */
const serverOnly = /^lib\/(env\/server\.ts$|supabase\/|server\/|embedded-backend\/)/;

export const clientSecrets: Rule = {
  name: "no path of imports leads from the browser to a secret",
  check: (tree) =>
    tree.files
      .filter((file) => isBrowserEntry(file))
      .flatMap((file) => {
        const route = routeToSecret(file, tree);
        return route === null ? [] : [leak(file, route)];
      }),
};

function isBrowserEntry(file: SourceFile): boolean {
  if (file.path.startsWith("widget/")) return true;
  const body = Array.isArray(file.program?.body) ? file.program.body : [];
  return body.some((statement) => isNode(statement) && statement.directive === "use client");
}

/** The chain of files from `start` to the first server-only one, or null; type imports vanish and do not count. */
function routeToSecret(start: SourceFile, { files, paths }: SourceTree): string[] | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set([start.path]);
  const waiting: { file: SourceFile; route: string[] }[] = [{ file: start, route: [start.path] }];
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    for (const { target, isTypeOnly } of importsOf(step.file, paths)) {
      if (target === null || isTypeOnly || seen.has(target)) continue;
      seen.add(target);
      const route = [...step.route, target];
      if (serverOnly.test(target)) return route;
      const next = byPath.get(target);
      // A server action is called over HTTP: its code stays on the server.
      if (next && !isServerAction(next)) waiting.push({ file: next, route });
    }
  }
  return null;
}

function isServerAction(file: SourceFile): boolean {
  const body = Array.isArray(file.program?.body) ? file.program.body : [];
  return body.some((statement) => isNode(statement) && statement.directive === "use server");
}

function leak(file: SourceFile, route: string[]): Violation {
  return { path: file.path, line: 1, message: `reaches a secret: ${route.join(" -> ")}` };
}
