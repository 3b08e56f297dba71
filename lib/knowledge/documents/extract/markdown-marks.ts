/** Marks that stand on both sides of what they mean. */
type Mark = "**" | "__" | "`" | "~~";

type Opened = { at: number; index: number };

const longestAddress = 2_000;

/**
 * A line without its marks: emphasis and code marks go, a link leaves its text, struck-out text is left out with what it struck.
 * Looks at each character once or twice, however many marks are left open.
 */
export function withoutMarks(line: string): string {
  const pieces: string[] = [];
  const opened = new Map<Mark, Opened>();
  const brackets: Opened[] = [];
  let closing = -1;
  const closeOf = (at: number) => {
    if (closing < at && closing !== Infinity) {
      const found = line.indexOf(")", at);
      closing = found === -1 ? Infinity : found;
    }
    return closing;
  };
  let at = 0;
  while (at < line.length) {
    const mark = markAt(line, at);
    if (mark !== null) {
      takeMark(mark, at);
      at += mark.length;
      continue;
    }
    const isPicture = line[at] === "!" && line[at + 1] === "[";
    if (isPicture || line[at] === "[") {
      brackets.push({ at, index: pieces.length });
      pieces.push(isPicture ? "![" : "[");
      at += isPicture ? 2 : 1;
      continue;
    }
    const open = line[at] === "]" ? brackets.pop() : undefined;
    const end = open !== undefined && line[at + 1] === "(" ? closeOf(at + 2) : Infinity;
    if (open !== undefined && isAddress(line, at + 2, end)) {
      pieces[open.index] = "";
      at = end + 1;
      if (line[at] === "[") pieces.push(" ");
      continue;
    }
    const next = nextMark(line, at + 1);
    pieces.push(line.slice(at, next));
    at = next;
  }
  return pieces.join("");

  function takeMark(mark: Mark, position: number): void {
    const before = opened.get(mark);
    const canClose = before !== undefined && /\S/.test(line[position - 1] ?? " ");
    if (canClose && position > before.at + mark.length) {
      opened.delete(mark);
      pieces[before.index] = "";
      if (mark === "~~") pieces.fill("", before.index).push(" ");
      return;
    }
    if (before === undefined && canOpen(line, position, mark)) {
      opened.set(mark, { at: position, index: pieces.length });
    }
    pieces.push(mark);
  }
}

function markAt(line: string, at: number): Mark | null {
  const two = line.slice(at, at + 2);
  if (two === "**" || two === "__" || two === "~~") return two;
  return line[at] === "`" ? "`" : null;
}

/** "2**3" and "a__b" are no emphasis: what stood apart must not come together. */
function canOpen(line: string, at: number, mark: Mark): boolean {
  const [before = " ", after = " "] = [line[at - 1], line[at + mark.length]];
  if (mark === "__" && /[\p{L}\d]/u.test(before)) return false;
  return /\S/.test(after) && !(/\d/.test(before) && /\d/.test(after));
}

function nextMark(line: string, from: number): number {
  let at = from;
  while (at < line.length && !"*_~`![]".includes(line[at] ?? "")) at += 1;
  return at;
}

/** What stands in the brackets of a link: an address without spaces, perhaps a title behind it. */
function isAddress(line: string, from: number, end: number): boolean {
  if (end === Infinity || end - from > longestAddress) return false;
  const [address = "", ...title] = line.slice(from, end).trim().split(/\s+/);
  return title.length === 0 ? !/\s/.test(address) : /^["'(]/.test(title[0] ?? "");
}
