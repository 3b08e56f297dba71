import { documentLimits } from "../limits";
import { DocumentRefused } from "../refused";
import type { TextBlock } from "./extracted";
import type { PageElement } from "./page-tree";

/** A page is given up once it holds far more text than a document may have; cells that span others count each time. */
const mostCharacters = 2 * documentLimits.characters;

type Heading = { level: number; text: string };

/**
 * The blocks of a page with the heading each stands under. What a closed part of the page said (an aside, an answer that folds
 * away) does not go on below it: text that follows gets the heading from before again.
 */
export class PageOutline {
  readonly blocks: TextBlock[] = [];
  private current: Heading | null = null;
  /** The heading that stands above what comes next. */
  private shown: string | null = null;
  private mustResume = false;
  private length = 0;
  private readonly panels = new Map<PageElement, Heading | null>();

  private readonly title: string | null;

  constructor(title: string | null) {
    this.title = title;
  }

  push(block: TextBlock): void {
    const isEmpty = block.kind === "row" ? !block.cells.some(Boolean) : block.text.trim() === "";
    if (isEmpty) return;
    if (this.mustResume) this.resume();
    this.length += lengthOf(block);
    if (this.length > mostCharacters) throw new DocumentRefused("too_long");
    this.blocks.push(block);
  }

  /** A heading; `panel` is the part it belongs to and no other. */
  openHeading(level: number, text: string, panel: PageElement | null): void {
    if (text.trim() === "") return;
    if (panel !== null) this.panels.set(panel, this.current);
    this.mustResume = false;
    this.current = { level, text };
    this.show(this.current);
  }

  private show(heading: Heading): void {
    this.shown = heading.text;
    this.blocks.push({ kind: "heading", ...heading });
  }

  /** The title of a part that folds away stands below the heading of where it is. */
  openTitle(text: string, panel: PageElement | null): void {
    this.openHeading(Math.min((this.current?.level ?? 1) + 1, 6), text, panel);
  }

  isPanel(element: PageElement): boolean {
    return this.panels.has(element);
  }

  /** Reads a part whose headings end with it; null for a part that is none. */
  within(part: PageElement | null, read: () => void): void {
    const panel = part === null ? undefined : this.panels.get(part);
    const outer = panel === undefined ? this.current : panel;
    const start = this.blocks.length;
    read();
    if (part === null || this.current === outer || this.blocks.length === start) return;
    if (this.blocks.at(-1)?.kind === "heading") return;
    this.current = outer;
    this.mustResume = true;
  }

  private resume(): void {
    this.mustResume = false;
    const heading = this.current ?? (this.title === null ? null : { level: 1, text: this.title });
    if (heading === null) return;
    this.current = heading;
    if (heading.text === this.shown) return;
    this.show(heading);
  }
}

/** White space is seen as one space, however much of it there is. */
function lengthOf(block: TextBlock): number {
  const texts = block.kind === "row" ? block.cells : [block.text];
  return texts.reduce((sum, text) => sum + text.replace(/\s+/g, " ").length, 0);
}
