import type { SourceFile, Violation } from "../source-file";
import type { Rule } from "../source-tree";

const migration = /^supabase\/migrations\/(\d+)_.*\.sql$/;

const created =
  /^[ \t]*create (?:or replace )?(?:unique )?(function|view|table|index|policy|trigger) (?:if not exists )?([\w.]+)/gim;

/** Statements that make a file say less than the whole truth about its object; conditional columns stand in blocks. */
const superseding = [
  { pattern: /\bcreate or replace\b/i, message: "replaces an object that another file creates" },
  {
    pattern: /^[ \t]*drop (function|view|table|index|policy|trigger)\b/im,
    message: "drops an object that another file creates",
  },
  {
    pattern: /^alter (table|policy) [\w.]+( on [\w.]+)?\s+(add|drop|alter|rename|using|with)\b/im,
    message: "changes an object that another file creates",
  },
];

/** The last migration of the first release. Later files change what it made, as released files are never touched again. */
const lastOfFirstRelease = "20261120170100";

/**
 * Holds for the first release: each object is created in one file, and no other file of the release changes it. A policy or
 * trigger is named for its table.
 */
export const oneFilePerObject: Rule = {
  name: "the first release defines each database object once, in one migration",
  check: ({ files }) => {
    const migrations = files.filter(
      ({ path }) => (migration.exec(path)?.[1] ?? "9") <= lastOfFirstRelease,
    );
    return [...migrations.flatMap(findSuperseding), ...findRepeated(migrations)];
  },
};

function findSuperseding({ path, text }: SourceFile): Violation[] {
  return superseding
    .filter(({ pattern }) => pattern.test(text))
    .map(({ message }) => ({ path, line: 1, message }));
}

function findRepeated(migrations: SourceFile[]): Violation[] {
  const firsts = new Map<string, string>();
  return migrations.flatMap(({ path, text }) =>
    [...text.matchAll(created)].flatMap(([, kind = "", name = ""]) => {
      const object = `${kind} ${name}`.toLowerCase();
      const first = firsts.get(object);
      firsts.set(object, first ?? path);
      return first ? [{ path, line: 1, message: `${object} is created in ${first} already` }] : [];
    }),
  );
}
