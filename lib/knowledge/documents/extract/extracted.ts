/** What could be read from a file or page. */
export type Extracted = {
  /** What the page calls itself, if it does. */
  title: string | null;
  /** Markdown of the simplest kind: `#` headings, `- ` items, blank lines between paragraphs. */
  text: string;
  /** Rows of its tables, cell by cell, in reading order. */
  rows: string[][];
  /** Of a document that has pages: how many, and how many of them show more than could be read, such as a scan. */
  pages?: { total: number; unread: number };
};

/** A piece of a document in reading order. */
export type TextBlock =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "item"; text: string }
  | RowBlock;

export type RowBlock = {
  kind: "row";
  /** A cell that spans columns or rows stands in each of them. */
  cells: string[];
  /** The document marks it as the names of the columns; a row that is not marked may still be found to be one. */
  isHeader?: boolean;
  /** Rows that follow each other are one table unless this says otherwise. */
  startsTable?: boolean;
};

/** Puts blocks together; a row of a table becomes a list item, so that no passage parts a name from its price. */
export function fromBlocks(title: string | null, blocks: readonly TextBlock[]): Extracted {
  const clean = blocks.map(cleanBlock).filter((block) => block !== null);
  const text = clean.map((block, index) => glue(clean[index - 1], block) + write(block)).join("");
  return {
    title: title === null ? null : oneLine(title).slice(0, 200) || null,
    text: text.trim(),
    rows: clean.flatMap((block) => (block.kind === "row" ? [block.cells] : [])),
  };
}

function cleanBlock(block: TextBlock): TextBlock | null {
  if (block.kind === "row") {
    const cells = block.cells.map(oneLine);
    return cells.some(Boolean) ? { ...block, cells } : null;
  }
  const text = oneLine(block.text);
  return text === "" ? null : { ...block, text };
}

function glue(above: TextBlock | undefined, block: TextBlock): string {
  if (above === undefined) return "";
  const isList = (one: TextBlock) => one.kind === "item" || one.kind === "row";
  return isList(above) && isList(block) ? "\n" : "\n\n";
}

function write(block: TextBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(Math.min(Math.max(block.level, 1), 6))} ${block.text}`;
    case "paragraph":
      return block.text;
    case "item":
      return `- ${block.text}`;
    case "row":
      return `- ${block.cells.filter(Boolean).join(" – ")}`;
  }
}

/** One space for any run of white space, and no characters that Postgres or a reader cannot take. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]+/gu, (run) => (/^\u00ad+$/.test(run) ? "" : " "))
    .trim();
}
