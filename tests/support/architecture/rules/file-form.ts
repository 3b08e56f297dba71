import type { Rule } from "../source-tree";
import { isGenerated } from "./generated";

/** First match counts; lines include comments and blanks. */
const ceilings: readonly { files: RegExp; lines: number }[] = [
  { files: /^app\/.*\/route\.ts$/, lines: 40 },
  { files: /^(app\/(.*\/)?page|pages\/.*)\.tsx$/, lines: 60 },
  { files: /^app\/(.*\/)?actions\.ts$/, lines: 60 },
  { files: /^supabase\/migrations\/.*\.sql$/, lines: 200 },
  { files: /\.(ts|tsx|mts|mjs)$/, lines: 250 },
];

export const fileCeilings: Rule = {
  name: "no file outgrows its ceiling",
  check: ({ files }) =>
    files
      .filter((file) => !isGenerated(file.path))
      .flatMap(({ path, text }) => {
        const lines = text.trimEnd().split("\n").length;
        const limit = ceilings.find((ceiling) => ceiling.files.test(path))?.lines ?? Infinity;
        return lines > limit
          ? [{ path, line: lines, message: `${lines} lines, the ceiling is ${limit}` }]
          : [];
      }),
};

const emptyName = /(^|\/)(utils?|helpers?|misc|common)(\/|\.[\w.]+$)/;

/** Kebab-case, with Next's `[param]`, `(group)` and `_private` folders, and dotted endings such as `.test.ts`. */
const kebab = /^[[(_.]*[a-z0-9]+(-[a-z0-9]+)*[\])]*(\.[a-z0-9-]+)*$/;

export const fileNames: Rule = {
  name: "a file is named for what it does, in kebab-case",
  check: ({ files }) =>
    files.flatMap(({ path }) => {
      if (emptyName.test(path)) return [{ path, line: 1, message: "the name says nothing" }];
      const isSql = path.endsWith(".sql");
      const strange = isSql ? undefined : path.split("/").find((part) => !kebab.test(part));
      return strange ? [{ path, line: 1, message: `${strange} is not kebab-case` }] : [];
    }),
};
