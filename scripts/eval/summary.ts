import type { ResultRow } from "./ask-dialogue";

/** How a reply can miss, by what its reason says; the worst first. */
const misses = [
  ["wrongly answered", /answered what it cannot know/],
  ["wrongly abstained", /did not answer/],
  ["wrong", /./],
] as const;
type Miss = (typeof misses)[number][0];

const columns = ["right", "wrong", "wrongly abstained", "wrongly answered", "invented numbers"];

/** Writes every miss with question, reply and reason, and then a table by kind and in all. */
export function summarize(results: readonly ResultRow[]): string {
  const kinds = Map.groupBy(results, (row) => row.kind);
  const table = [
    ["", ...columns],
    ...[...kinds].map(([kind, rows]) => [kind, ...counts(rows)]),
    ["total", ...counts(results)],
  ];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [...results.flatMap(describeMiss), ...lines, ...describeUnknown(results)].join("\n");
}

function counts(rows: readonly ResultRow[]): string[] {
  const missed = Map.groupBy(
    rows.filter((row) => !row.pass),
    missOf,
  );
  const of = (miss: Miss) => String(missed.get(miss)?.length ?? 0);
  const known = rows.flatMap(({ invented }) => (invented === null ? [] : [invented]));
  return [
    `${rows.filter((row) => row.pass).length}/${rows.length}`,
    of("wrong"),
    of("wrongly abstained"),
    of("wrongly answered"),
    known.length === 0 ? "not known" : String(known.flat().length),
  ];
}

function missOf({ reason }: ResultRow): Miss {
  return misses.find(([, pattern]) => pattern.test(reason))?.[0] ?? "wrong";
}

function describeMiss(row: ResultRow): string[] {
  const invented = row.invented ?? [];
  if (row.pass && invented.length === 0) return [];
  const reasons = [
    ...(row.reason === "" ? [] : [row.reason]),
    ...(invented.length === 0 ? [] : [`not the workshop's own: ${invented.join(", ")}`]),
  ];
  return [
    `✗ ${row.id} (${row.kind}, ${row.workshop})`,
    `  question  ${indent(row.question)}`,
    `  reply     ${indent(row.reply) || "(none)"}`,
    `  reason    ${reasons.join("; ")}`,
    "",
  ];
}

/** Whose numbers nobody could check, because a running installation does not hand out its data. */
function describeUnknown(results: readonly ResultRow[]): string[] {
  const unknown = results.filter(({ invented }) => invented === null);
  if (unknown.length === 0) return [];
  const slugs = [...new Set(unknown.map(({ workshop }) => workshop))].toSorted();
  return [
    "",
    `Invented numbers are not counted for ${slugs.join(", ")}: give the workshop's file with --workshops.`,
  ];
}

function indent(text: string): string {
  return text.trim().replaceAll("\n", "\n            ");
}
