import { splitColumns } from "../../table-rows";
import type { RowBlock, TextBlock } from "./extracted";
import { readColumns, readDefinitions } from "./page-columns";
import { PageLine } from "./page-line";
import type { Measures } from "./page-measures";
import { PageOutline } from "./page-outline";
import { readTable } from "./page-tables";
import { kindOf, isContainer, isFrame, isRaised, leavesPage, parts, preformats } from "./page-tags";
import {
  attributeOf,
  isElement,
  nodesBelow,
  textOf,
  type PageElement,
  type PageNode,
} from "./page-tree";
import {
  controlIn,
  distantControlOf,
  hasContent,
  isControl,
  isDistant,
  isUnseen,
  panelOf,
  type PageLinks,
} from "./page-visibility";

/** What is known of a page before it is read. */
export type Page = { links: PageLinks; measure: Measures; title: string | null };

type Place = {
  depth: number;
  /** In a menu, the head or the foot of the page: links lead away and are no text. */
  isFrame: boolean;
  isNav: boolean;
  /** Lines end where they end in the source. */
  isPreformatted: boolean;
  /** In a cell or a heading: everything becomes one line. */
  isCell: boolean;
};

/** Deeper than any page that people wrote; below, text is taken as it comes. */
const maxDepth = 300;
const outermost: Place = {
  depth: 0,
  isFrame: false,
  isNav: false,
  isPreformatted: false,
  isCell: false,
};

/** Walks through a page once and writes down what a reader of it sees. */
export class PageReader {
  private readonly line = new PageLine();
  private readonly outline: PageOutline;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.outline = new PageOutline(page.title);
  }

  read(body: PageElement): TextBlock[] {
    this.readChildren(body, outermost);
    this.flush(outermost);
    return this.outline.blocks;
  }

  /** The text of a part on one line. */
  private cellText(part: PageElement, place: Place): string {
    const inner = new PageReader(this.page);
    const inside = { ...place, isCell: true, isPreformatted: false };
    inner.readChildren(part, inside);
    inner.flush(inside);
    return inner.outline.blocks
      .map((block) => (block.kind === "row" ? block.cells.join(" ") : block.text).trim())
      .filter(Boolean)
      .join(" ");
  }

  private readChildren(element: PageElement, place: Place): void {
    if (place.depth >= maxDepth) return this.readFlat(element, place);
    for (const node of element.childNodes) this.visit(node, { ...place, depth: place.depth + 1 });
  }

  private readFlat(element: PageElement, place: Place): void {
    for (const node of nodesBelow(element)) {
      const above = node.parentNode;
      const isSeen = above !== null && "tagName" in above && !isUnseen(above, this.page.links);
      if (isElement(node)) this.flush(place);
      else if (isSeen) this.line.add(textOf(node) ?? "");
    }
  }

  private visit(node: PageNode, place: Place): void {
    if (!isElement(node)) return this.line.add(textOf(node) ?? "");
    const kind = kindOf(node);
    if (isUnseen(node, this.page.links)) {
      this.line.dropInstead();
      return this.line.meet({ isHard: kind !== "format", isStyled: false });
    }
    if (kind === "hint") return;
    if (kind === "break") return this.endLine(place);
    if (isControl(node) && !place.isCell && this.readControl(node, place)) return;
    if (kind === "format" || kind === "inline") return this.readInline(node, place);
    if (isRaised(node)) return this.line.raise(this.cellText(node, place));
    if (kind === "small") return this.line.addSmall(this.cellText(node, place));
    this.readBlock(node, place);
  }

  private readInline(element: PageElement, place: Place): void {
    if (isRaised(element)) return this.line.raise(this.cellText(element, place));
    if (place.isFrame && leavesPage(element))
      return this.line.meet({ isHard: true, isStyled: false });
    const seam = { isHard: parts(element), isStyled: kindOf(element) === "inline" };
    this.line.meet(seam);
    this.readChildren(element, place);
    this.line.meet(seam);
  }

  private readBlock(element: PageElement, place: Place): void {
    const { tagName } = element;
    this.flush(place);
    if (tagName === "form" && !hasContent(element)) return;
    if (isContainer(element)) {
      const inside = { ...place, isFrame: place.isFrame || isFrame(element) };
      const read = () =>
        this.readBox(element, { ...inside, isNav: place.isNav || tagName === "nav" });
      return this.outline.within(element, read);
    }
    const control = this.outline.isPanel(element)
      ? null
      : distantControlOf(element, this.page.links);
    if (control !== null) this.outline.openTitle(this.cellText(control, place), element);
    this.outline.within(this.outline.isPanel(element) ? element : null, () =>
      this.readBox(element, place),
    );
  }

  private readBox(element: PageElement, place: Place): void {
    const { tagName } = element;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    const readPart = (part: PageElement) => {
      this.flush(place);
      this.readChildren(part, { ...place, depth: place.depth + 1 });
      this.flush(place);
    };
    const reader = {
      measure: this.page.measure,
      cellText: (cell: PageElement) => this.cellText(cell, place),
      isUnseen: (part: PageElement) => isUnseen(part, this.page.links),
      pushRow: (row: RowBlock) => this.outline.push(row),
      readPart,
    };
    if (level !== undefined && !place.isCell)
      return this.readHeading(element, Number(level), place);
    if (tagName === "table" && place.depth < maxDepth) return readTable(element, reader);
    if (tagName === "dl" && !place.isCell) return readDefinitions(element, reader);
    const columns = place.isCell || place.isFrame ? null : readColumns(element, reader);
    if (columns === null) {
      const isPreformatted = place.isPreformatted || preformats(element);
      this.readChildren(element, { ...place, isPreformatted });
      return this.flush({ ...place, isPreformatted }, tagName === "li" ? "item" : "paragraph");
    }
    for (const cells of columns.rows) this.outline.push({ kind: "row", cells });
    for (const text of columns.rest) this.outline.push({ kind: "paragraph", text });
  }

  private readHeading(element: PageElement, level: number, place: Place): void {
    const text = this.cellText(element, place);
    if (text.trim() === "" || (place.isNav && !/\d/.test(text))) return;
    const control = controlIn(element);
    if (control !== null && isDistant(control, this.page.links)) return;
    const named = control === null ? null : panelOf(control, this.page.links);
    this.outline.openHeading(level, text, control && (named ?? panelOf(element, this.page.links)));
  }

  /** A control that opens a part of the page is the title of that part; any other is none of its text. Says whether it was read. */
  private readControl(control: PageElement, place: Place): boolean {
    const isLink = control.tagName === "a" || control.tagName === "label";
    const panel = panelOf(control, this.page.links);
    if (panel !== null && isDistant(control, this.page.links))
      return this.page.measure(panel).chars > 0;
    const isTitle =
      control.tagName === "summary" || (panel !== null && this.page.measure(panel).chars > 0);
    const text = this.cellText(control, place);
    const isQuestion = text.endsWith("?");
    if (!isTitle && !isQuestion) return control.tagName === "button" && !place.isCell;
    if (isLink && !isQuestion) return false;
    if (control.tagName !== "summary" && !isQuestion && !opensPanel(control, panel)) {
      return control.tagName === "button";
    }
    this.flush(place);
    this.outline.openTitle(text, panel);
    return true;
  }

  private endLine(place: Place): void {
    if (place.isCell) this.line.add(" ");
    else this.flush(place);
  }

  /** Ends a paragraph; in preformatted text each line is one. */
  private flush(place: Place, kind: "paragraph" | "item" = "paragraph"): void {
    const written = this.line.take();
    if (written.trim() === "") return;
    if (place.isPreformatted) {
      for (const line of written.split("\n")) this.pushLine(line, "typed", kind);
      return;
    }
    const text = written
      .split("\n")
      .map((line) => line.trim())
      .join(" ");
    if (!place.isNav || /\d|[.!?]$/.test(text.trim()))
      this.pushLine(text, "set", kind, place.isCell);
  }

  private pushLine(
    text: string,
    as: "typed" | "set",
    kind: "paragraph" | "item",
    isCell = false,
  ): void {
    const cells = isCell ? [] : splitColumns(text, as).filter(Boolean);
    if (cells.length > 1) this.outline.push({ kind: "row", cells });
    else this.outline.push({ kind, text });
  }
}

/** Whether a control says itself, or the part after it by its name, that it opens that part. */
function opensPanel(control: PageElement, panel: PageElement | null): boolean {
  const says = ["aria-controls", "aria-expanded", "data-bs-target", "data-target"];
  if (says.some((name) => attributeOf(control, name) !== null)) return true;
  const names = `${attributeOf(control, "class") ?? ""} ${panel ? (attributeOf(panel, "class") ?? "") : ""}`;
  return /accordion|collaps|panel|toggle|faq|content/i.test(names);
}
