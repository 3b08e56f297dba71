import { tidyText } from "@/lib/core/text";
import { readMarkedHeading } from "../../marked-heading";
import { isRuleLine, splitColumns } from "../../table-rows";
import { documentLimits } from "../limits";
import { DocumentRefused } from "../refused";
import { fromBlocks, type Extracted, type RowBlock } from "./extracted";
import { withoutHtml, withoutComments } from "./markdown-html";
import { withoutMarks } from "./markdown-marks";

/** Addresses and marks go, so a text may be longer before it is read than after. */
const charactersBefore = 4 * documentLimits.characters;

type Run = { isTable: boolean; lines: string[] };

/** Reads plain text or Markdown as it is; only its tables are taken apart. Throws `DocumentRefused` for one that is far too long. */
export function extractPlainText(source: string): Extracted {
  if (source.length > charactersBefore) throw new DocumentRefused("too_long");
  const lines = markHeadings(
    withoutComments(tidyText(source))
      .split("\n")
      .map((line) => line.trim()),
  );
  const parts = partRuns(lines).map((run) =>
    run.isTable ? fromBlocks(null, toRows(run.lines)) : toText(run.lines),
  );
  const title = lines.map((line) => readMarkedHeading(line)?.text).find(Boolean) ?? null;
  const tables = parts.flatMap((part) => part.tables);
  return {
    title: title === null ? null : withoutMarks(title),
    text: parts
      .map(({ text }) => text)
      .join("\n")
      .trim(),
    rows: parts.flatMap((part) => part.rows),
    tables,
  };
}

/** A line of "=" or "-" below a paragraph of one line marks it as a heading. */
function markHeadings(lines: readonly string[]): string[] {
  const underlines = lines.map((line, at) => {
    const title = lines[at - 1] ?? "";
    const isAlone = (lines[at - 2] ?? "") === "" && /\p{L}/u.test(title) && !/[|\t]/.test(title);
    return /^(?:={3,}|-{3,})$/.test(line) && isAlone && readMarkedHeading(title) === null;
  });
  return lines.flatMap((line, at) => {
    if (underlines[at]) return [];
    const level = (lines[at + 1] ?? "").startsWith("=") ? "#" : "##";
    return underlines[at + 1] ? [`${level} ${line}`] : [line];
  });
}

/** Parts tables from text: marked by bars all around or tabs, or lines in columns that stand together. */
function partRuns(lines: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const isRule = isRuleLine(line) && runs.at(-1)?.isTable === true;
    const isTable =
      isRule || (readMarkedHeading(line) === null && splitColumns(line).filter(Boolean).length > 1);
    const last = runs.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else runs.push({ isTable, lines: [line] });
  }
  return runs.map((run) => ({ ...run, isTable: run.isTable && standsAsTable(run.lines) }));
}

/** One line with a bar or a gap in it is no table yet. */
function standsAsTable(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => !isRuleLine(line));
  return rows.length > 1 || rows.some((line) => /^\|.*\|$|\t|\.{4}|…{2}|(?:\. ){4}/.test(line));
}

function toRows(lines: readonly string[]): RowBlock[] {
  const rule = lines.findIndex(isRuleLine);
  return lines
    .filter((line) => !isRuleLine(line))
    .map((line, at) => ({
      kind: "row",
      cells: splitColumns(line).map(withoutListMark).map(readable),
      isHeader: at < rule,
    }));
}

/** The writer's own lines and headings stay; emphasis goes. */
function toText(lines: readonly string[]): Extracted {
  const text = lines.map((line) => readable(line.replace(/\t/g, " "))).join("\n");
  return { title: null, text, rows: [], tables: [] };
}

function readable(line: string): string {
  return withoutMarks(withoutHtml(line));
}

function withoutListMark(cell: string, at: number): string {
  return at === 0 ? cell.replace(/^[-*•]\s+/, "") : cell;
}
