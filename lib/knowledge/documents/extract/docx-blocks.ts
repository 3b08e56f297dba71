import type { TextBlock } from "./extracted";
import { readAlternative, readInline, toLines } from "./docx-inline";
import type { DocxReading } from "./docx-reading";
import { readParagraphProperties } from "./docx-styles";
import { readTable } from "./docx-tables";
import { childOf, elementsOf, type XmlElement } from "./docx-xml";

/** Reads the paragraphs and tables that an element holds, in order. */
export function readBlocks(element: XmlElement, reading: DocxReading): TextBlock[] {
  return elementsOf(element).flatMap((child): TextBlock[] => {
    switch (child.name) {
      case "w:p":
        return readParagraph(child, reading);
      case "w:tbl":
        return readTable(child, reading);
      case "w:del":
      case "w:moveFrom":
      case "w:sdtPr":
      case "w:tcPr":
      case "w:sectPr":
        return [];
      case "mc:AlternateContent":
        return readAlternative(child, (part) => readBlocks(part, reading));
      default:
        return readBlocks(child, reading);
    }
  });
}

function readParagraph(paragraph: XmlElement, reading: DocxReading): TextBlock[] {
  const own = childOf(paragraph, "w:pPr");
  const style = reading.styles.paragraph(childOf(own, "w:pStyle")?.attributes.val);
  const { heading, isItem } = { ...style, ...readParagraphProperties(own) };
  const inline = readInline(paragraph, style, reading);
  const beside = inline.flatMap((part) => (part.kind === "blocks" ? part.blocks : []));
  const lines = toLines(inline);
  if (inline.some(({ kind }) => kind === "page number") && isPageLabel(lines)) return beside;
  if (heading !== undefined) {
    return [{ kind: "heading", level: heading, text: lines.flat().join(" ") }, ...beside];
  }
  return [...lines.flatMap((cells) => toBlock(cells, isItem === true)), ...beside];
}

/** "Seite von", around numbers that are left out. */
function isPageLabel(lines: readonly string[][]): boolean {
  const text = lines.flat().join(" ");
  return text.length <= 20 && !/\d/.test(text);
}

const listMark = /^(?:[•▪●○◦*–o-]|\d{1,2}[.)]|[a-z]\))$/u;
/** Longer than any cell of a typed list: the tab stands inside a sentence. */
const longestCell = 150;

function toBlock(cells: readonly string[], isItem: boolean): TextBlock[] {
  const [first = "", ...rest] = cells;
  if (first === "") return [];
  if (rest.length > 0 && listMark.test(first)) {
    return rest.length === 1
      ? [{ kind: "item", text: rest.join("") }]
      : [{ kind: "row", cells: rest }];
  }
  if (rest.length > 0 && cells.every((cell) => cell.length <= longestCell))
    return [{ kind: "row", cells: [...cells] }];
  return [{ kind: isItem ? "item" : "paragraph", text: cells.join(" ") }];
}
