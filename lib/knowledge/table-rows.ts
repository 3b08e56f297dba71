/*
 * The format of rows. A row of a table stands on a line of its own in extracted text and in passages, behind a list mark or bare; its
 * cells are parted by " – ". A cell that only its column explains carries the label of the column and the currency the label names:
 *
 *   - Ozonbehandlung – 59 €
 *   - Ozonbehandlung – netto: 50,00 € – brutto: 59,50 €
 *   - Ozonbehandlung – Preis in €: 59 €
 *
 * `writeTable` writes such lines, `readRow` tells them from prose and takes them apart.
 */

const cellBorder = " – ";
const listMark = /^(?:[-*•]|\d{1,2}[.)])\s+/;
const ruleLine = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;
/** Dots and strokes that lead to the price: "Motorwäsche ......", ". . . .", "____". */
const leaders = String.raw`(?:[.·] ?){4,}|…[….· ]+|_{4,}|-{4,}`;
/** What parts the columns of a table that somebody typed: bars, tabs, leaders, or a wide gap. */
const typedBorder = new RegExp(String.raw`\||\t+|${leaders}|(?<=\S)[ \u00a0]{3,}(?=\S)`);
/** The same where plain spaces are seen as one and bars stand between links. */
const setBorder = new RegExp(String.raw`\t+|${leaders}|(?<=\S)\u00a0{3,}(?=\S)`);
/** Years, rates and dates belong to a label as well: "Preis 2026 inkl. 19 % MwSt.". */
const labelNumbers =
  /\d{1,2}(?:[.,]\d+)? ?%|\b\d{1,2}\.\d{1,2}\.(?:\d{4})?|\b(?:19|20)\d\d\b|[¹²³]|\d\)/g;
const bareNumber =
  /^(?:(?:ab|von|from) )?\d[\d.,'’]*(?:[.,]?[-–—]{1,2})?(?: ?[–-] ?\d[\d.,'’]*)?$/i;
const currencyName = /€|£|\b(?:EUR|CHF|GBP|Euro)\b/i;
const longestCell = 120;

/** Lines of one kind that stand together: rows of a table, or text. */
export type LineRun = { isTable: boolean; lines: string[] };

/** Rows under the rows that name their columns. */
export type Table = { head: string[][]; body: string[][] };

/** Parts the rows of typed tables from the text around them; a row goes on by itself, each cell with the label of its column. */
export function partTables(lines: readonly string[]): LineRun[] {
  const runs: LineRun[] = [];
  for (const line of lines) {
    if (isRuleLine(line)) continue;
    const isTable = splitColumns(line).length > 1;
    const last = runs.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else runs.push({ isTable, lines: [line] });
  }
  return runs.map((run) => (run.isTable ? { ...run, lines: writeTypedRows(run.lines) } : run));
}

/** Whether a line only draws the line under a table's head. */
export function isRuleLine(line: string): boolean {
  return ruleLine.test(line);
}

/** Cells of a line whose columns somebody typed; one cell where there are none. */
export function splitColumns(line: string, as: "typed" | "set" = "typed"): string[] {
  const inner = as === "typed" ? line.trim().replace(/^\||\|$/g, "") : line.trim();
  return inner.split(as === "typed" ? typedBorder : setBorder).map((cell) => cell.trim());
}

/** Cells of a line that is a row, or null for prose; a sentence with a dash in it is prose. */
export function readRow(line: string): string[] | null {
  const cells = line.trim().replace(listMark, "").split(cellBorder);
  const isShort = cells.every((cell) => cell.length <= longestCell);
  const isSentence = /[.!?]$/.test(line.trim()) && !cells.slice(1).some(startsWithNumber);
  return cells.length > 1 && isShort && !isSentence ? cells.map((cell) => cell.trim()) : null;
}

/** Tells the rows that name columns from those below; `marked` is how many the document marks itself. */
export function splitHead(rows: readonly string[][], marked = 0): Table {
  const guessed = rows.slice(1).some((cells) => /\d/.test(cells.join(" "))) ? 1 : 0;
  const most = Math.min(Math.max(marked, guessed), rows.length);
  const end = rows.slice(0, most).findIndex((cells) => !namesColumns(cells));
  let count = end === -1 ? most : end;
  while (count > 0 && goesOn(rows[count - 1], rows[count])) count += 1;
  return { head: rows.slice(0, count), body: rows.slice(count) };
}

/** A second row of labels below the first: "Preis" over "netto" and "brutto". */
function goesOn(
  above: readonly string[] | undefined,
  cells: readonly string[] | undefined,
): boolean {
  const isSameStart = cells !== undefined && (cells[0] === "" || cells[0] === above?.[0]);
  return isSameStart && namesColumns(cells);
}

function namesColumns(cells: readonly string[]): boolean {
  return cells.filter(Boolean).length > 1 && !/\d/.test(cells.join(" ").replace(labelNumbers, ""));
}

/** What stands above each column; of two rows of labels both: "Preis netto". */
export function labelsOf({ head }: Table): string[] {
  const width = Math.max(0, ...head.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) =>
    [...new Set(head.map((cells) => cells[at] ?? "").filter(Boolean))].join(" "),
  );
}

/** Writes a table line by line; see the format above. */
export function writeTable(table: Table): string[] {
  const labels = labelsOf(table);
  const lines = [
    ...table.head.map(once),
    ...table.body.map((cells) =>
      isSpanned(cells)
        ? once(cells)
        : once(cells.map((cell, at) => explained(cell, at === 0 ? "" : labels[at], labels.length))),
    ),
  ];
  return lines.map((cells) => cells.join(cellBorder));
}

/** Whether one cell spans all columns, e.g. the name of a group of rows. */
export function isSpanned(cells: readonly string[]): boolean {
  return cells.length > 1 && new Set(cells).size === 1;
}

/** A cell that spans columns is said once. */
function once(cells: readonly string[]): string[] {
  return cells.filter((cell, at) => cell !== "" && (cell !== cells[at - 1] || /^\W*\d/.test(cell)));
}

function explained(cell: string, label: string | undefined, columns: number): string {
  if (!label || cell === "" || cell === label) return cell;
  const isBare = bareNumber.test(cell);
  if (columns < 3 && !isBare) return cell;
  const currency = isBare ? currencyName.exec(label)?.[0] : undefined;
  return `${label}: ${cell}${currency ? ` ${currency}` : ""}`;
}

function startsWithNumber(cell: string): boolean {
  return /^\D{0,12}\d/.test(cell) && cell.length <= 60;
}

function writeTypedRows(lines: readonly string[]): string[] {
  const rows = lines.map((line) => splitColumns(line));
  const [head = [], ...body] = rows;
  const isHead = body.length > 0 && !/\d/.test(head.join("")) && /\d/.test(body.join(""));
  if (!isHead) return rows.map((cells) => cells.filter(Boolean).join(cellBorder));
  return body.map((cells) =>
    cells.flatMap((cell, at) => labelled(cell, head[at])).join(cellBorder),
  );
}

function labelled(cell: string, label: string | undefined): string[] {
  if (cell === "") return [];
  return [label ? `${label}: ${cell}` : cell];
}
