import { readTextProperties, type TextProperties } from "./docx-styles";
import { childOf, elementsOf, type XmlElement } from "./docx-xml";
import { isPageNumber, type DocxReading } from "./docx-reading";
import {
  leader,
  joinApart,
  joinLowered,
  joinRaised,
  joinSpacedLetters,
  readRaisedCharacters,
} from "./raised-text";
import type { TextBlock } from "./extracted";

/** What stands in a paragraph: text, the marks that part it, and boxes that are anchored in it. */
export type Inline =
  | { kind: "text"; text: string; level: "base" | "raised" | "lowered" }
  | { kind: "tab" }
  | { kind: "break" }
  | { kind: "page number" }
  | { kind: "blocks"; blocks: TextBlock[] };

/** Taken away by somebody who tracks changes, or moved elsewhere. */
const gone = new Set(["w:del", "w:moveFrom", "w:rt", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr"]);
/** Part of a text that is not text itself; what it holds stands there. */
const boxes = new Set(["w:drawing", "w:pict", "w:object"]);

/** Reads what a paragraph, or a part of it, shows. `paragraph` is what its style says of its text. */
export function readInline(
  element: XmlElement,
  paragraph: TextProperties,
  reading: DocxReading,
): Inline[] {
  return elementsOf(element).flatMap((child): Inline[] => {
    if (gone.has(child.name) || isPlaceholder(child)) return [];
    if (child.name === "w:r") return readRun(child, paragraph, reading);
    if (child.name === "m:t") return textOf(child.children.join(""), "base");
    if (child.name === "w:fldSimple") {
      return isPageNumber(child.attributes.instr)
        ? [{ kind: "page number" }]
        : readInline(child, paragraph, reading);
    }
    if (child.name === "mc:AlternateContent") {
      return readAlternative(child, (part) => readInline(part, paragraph, reading));
    }
    if (boxes.has(child.name)) return readBox(child, reading);
    return readInline(child, paragraph, reading);
  });
}

/** The newer form of a content and, for older programs, the same again: one of the two is read. */
export function readAlternative<Part>(
  element: XmlElement,
  read: (part: XmlElement) => Part[],
): Part[] {
  for (const part of elementsOf(element)) {
    const parts = read(part);
    if (parts.length > 0) return parts;
  }
  return [];
}

function isPlaceholder({ name, ...element }: XmlElement): boolean {
  const properties = name === "w:sdt" ? childOf({ name, ...element }, "w:sdtPr") : undefined;
  return childOf(properties, "w:showingPlcHdr") !== undefined;
}

function readRun(run: XmlElement, paragraph: TextProperties, reading: DocxReading): Inline[] {
  const own = childOf(run, "w:rPr");
  const style = reading.styles.text(childOf(own, "w:rStyle")?.attributes.val);
  const {
    isHidden,
    isStruck,
    level = "base",
  } = { ...paragraph, ...style, ...readTextProperties(own) };
  const shown = elementsOf(run).flatMap((child) => readRunPart(child, level, reading));
  return isHidden || isStruck ? shown.filter(({ kind }) => kind === "blocks") : shown;
}

function readRunPart(
  part: XmlElement,
  level: "base" | "raised" | "lowered",
  reading: DocxReading,
): Inline[] {
  if (part.name === "w:fldChar") return reading.fields.mark(part.attributes.fldCharType);
  if (part.name === "w:instrText") {
    reading.fields.instruct(part.children.join(""));
    return [];
  }
  if (!reading.fields.isShown()) return [];
  switch (part.name) {
    case "w:t":
      return textOf(part.children.join(""), level);
    case "w:noBreakHyphen":
      return textOf("-", level);
    case "w:tab":
    case "w:ptab":
      return [{ kind: "tab" }];
    case "w:br":
    case "w:cr":
      return [{ kind: "break" }];
    case "w:sym":
      return textOf(" ", level);
    case "w:footnoteReference":
    case "w:endnoteReference":
      reading.notes.push({ kind: part.name, id: part.attributes.id ?? "" });
      return [];
    case "w:ruby":
      return elementsOf(childOf(part, "w:rubyBase")).flatMap((run) => readRun(run, {}, reading));
    case "mc:AlternateContent":
      return readAlternative(part, (one) =>
        elementsOf(one).flatMap((child) => readRunPart(child, level, reading)),
      );
    default:
      return boxes.has(part.name) ? readBox(part, reading) : [];
  }
}

function textOf(text: string, level: "base" | "raised" | "lowered"): Inline[] {
  return text === "" ? [] : [{ kind: "text", text, level }];
}

/** Texts inside a drawing: boxes of Word, shapes of other programs, word art. */
function readBox(element: XmlElement, reading: DocxReading): Inline[] {
  const blocks: TextBlock[] = [];
  const visit = (part: XmlElement): void => {
    if (isHiddenShape(part)) return;
    if (part.name === "w:txbxContent") blocks.push(...reading.readBlocks(part));
    else if (part.name === "a:p") blocks.push({ kind: "paragraph", text: plainText(part) });
    else if (part.name === "v:textpath")
      blocks.push({ kind: "paragraph", text: part.attributes.string ?? "" });
    else if (part.name === "mc:AlternateContent") {
      readAlternative(part, (one) => {
        const before = blocks.length;
        elementsOf(one).forEach(visit);
        return blocks.slice(before);
      });
    } else elementsOf(part).forEach(visit);
  };
  elementsOf(element).forEach(visit);
  return blocks.length === 0 ? [] : [{ kind: "blocks", blocks }];
}

function isHiddenShape({ name, attributes, ...rest }: XmlElement): boolean {
  const about = childOf({ name, attributes, ...rest }, "wp:docPr");
  return (
    /^(?:1|true)$/.test(about?.attributes.hidden ?? "") ||
    /visibility:\s*hidden/.test(attributes.style ?? "")
  );
}

function plainText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) =>
      child.name === "a:t"
        ? child.children.join("")
        : child.name === "a:br"
          ? " "
          : plainText(child),
    )
    .join("");
}

/** The lines of a paragraph, each parted at its tabs and leaders. */
export function toLines(inline: readonly Inline[]): string[][] {
  const lines: Inline[][][] = [[[]]];
  for (const part of inline) {
    if (part.kind === "break") lines.push([[]]);
    else if (part.kind === "tab") lines.at(-1)?.push([]);
    else lines.at(-1)?.at(-1)?.push(part);
  }
  return lines.map((cells) =>
    cells
      .flatMap((cell) => writeText(cell).split(leader))
      .map((text) => text.trim())
      .filter(Boolean),
  );
}

function writeText(inline: readonly Inline[]): string {
  const runs: { text: string; level: string }[] = [];
  for (const part of inline) {
    if (part.kind !== "text") continue;
    const last = runs.at(-1);
    if (last?.level === part.level) last.text += part.text;
    else runs.push({ text: part.text, level: part.level });
  }
  let text = "";
  runs.forEach((run, index) => {
    if (run.level === "raised") text = joinRaised(text, run.text, runs[index + 1]?.text ?? "");
    else if (run.level === "lowered") text = joinLowered(text, run.text);
    else text = index === 0 ? run.text : joinApart(text, run.text);
  });
  return joinSpacedLetters(readRaisedCharacters(text));
}
