import type { ResultRow } from "./ask-dialogue";

/** Writes passed/asked by kind and in all, then every miss with its question, reply and reason. */
export function summarize(results: ResultRow[]): string {
  const kinds = Map.groupBy(results, (row) => row.kind);
  const width = Math.max(5, ...[...kinds.keys()].map((kind) => kind.length));
  const score = (name: string, rows: ResultRow[]) =>
    `${name.padEnd(width)}  ${rows.filter((row) => row.pass).length}/${rows.length}`;
  const misses = results.filter((row) => !row.pass);
  return [
    ...misses.flatMap((row) => [describeMiss(row), ""]),
    ...[...kinds].map(([kind, rows]) => score(kind, rows)),
    score("total", results),
  ].join("\n");
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
