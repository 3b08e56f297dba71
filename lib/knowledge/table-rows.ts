const ruleLine = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;
/** What parts the columns of a table that somebody typed: bars, tabs, dots that lead to the price, or a wide gap. */
const columns = /\s*\|\s*|\s*\t+\s*|\s*\.{4,}\s*|(?<=\S) {3,}(?=\S)/;

/** Lines of one kind that stand together: rows of a table, or text. */
export type LineRun = { isTable: boolean; lines: string[] };

/** Parts the rows of typed tables from the text around them; a row goes on by itself, each cell with the label of its column. */
export function partTables(lines: readonly string[]): LineRun[] {
  const runs: LineRun[] = [];
  for (const line of lines) {
    if (ruleLine.test(line)) continue;
    const isTable = cellsOf(line).length > 1;
    const last = runs.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else runs.push({ isTable, lines: [line] });
  }
  return runs.map((run) => (run.isTable ? { ...run, lines: writeRows(run.lines) } : run));
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, "")
    .split(columns)
    .map((cell) => cell.trim());
}

function writeRows(lines: readonly string[]): string[] {
  const rows = lines.map(cellsOf);
  const [head = [], ...body] = rows;
  const isHead = body.length > 0 && !/\d/.test(head.join("")) && /\d/.test(body.join(""));
  if (!isHead) return rows.map((cells) => cells.filter(Boolean).join(" – "));
  return body.map((cells) => cells.flatMap((cell, at) => labelled(cell, head[at])).join(" – "));
}

function labelled(cell: string, label: string | undefined): string[] {
  if (cell === "") return [];
  return [label ? `${label}: ${cell}` : cell];
}
