import type { ResultRow } from "./ask-dialogue";

/** How a reply can miss, by what its reason says; the worst first. */
const misses: readonly [name: string, reason: RegExp][] = [
  ["wrongly answered", /answered what it cannot know/],
  ["wrongly abstained", /did not answer/],
  ["wrong", /./],
];

/** Writes passed/asked by kind and in all, with the kinds of misses, and before that every miss with question, reply and reason. */
export function summarize(results: ResultRow[]): string {
  const kinds = Map.groupBy(results, (row) => row.kind);
  const width = Math.max(5, ...[...kinds.keys()].map((kind) => kind.length));
  const score = (name: string, rows: ResultRow[]) =>
    [
      `${name.padEnd(width)}  ${rows.filter((row) => row.pass).length}/${rows.length}`,
      ...countMisses(rows),
    ].join("  ");
  return [
    ...results.filter((row) => !row.pass).flatMap((row) => [describeMiss(row), ""]),
    ...[...kinds].map(([kind, rows]) => score(kind, rows)),
    score("total", results),
  ].join("\n");
}

function countMisses(rows: ResultRow[]): string[] {
  const missed = Map.groupBy(
    rows.filter((row) => !row.pass),
    ({ reason }) => misses.find(([, pattern]) => pattern.test(reason))?.[0] ?? "wrong",
  );
  return [...missed].map(([name, group]) => `${name} ${group.length}`);
}

function describeMiss(row: ResultRow): string {
  return [
    `✗ ${row.id} (${row.kind}, ${row.workshop})`,
    `  question  ${indent(row.question)}`,
    `  reply     ${indent(row.reply) || "(none)"}`,
    `  reason    ${row.reason}`,
  ].join("\n");
}

function indent(text: string): string {
  return text.trim().replaceAll("\n", "\n            ");
}
