import type { SourceFile, Violation } from "../source-file";
import type { Rule } from "../source-tree";

const migration = /^supabase\/migrations\/.*\.sql$/;

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

/** Nothing is released, so a change is made where the object is created; a policy or trigger is named for its table. */
export const oneFilePerObject: Rule = {
  name: "a database object is defined once, in one migration",
  check: ({ files }) => {
    const migrations = files.filter(({ path }) => migration.test(path));
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
