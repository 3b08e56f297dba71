import { HTMLElement, NodeType, parse, type Node } from "node-html-parser";
import { fromBlocks, type Extracted, type TextBlock } from "./extracted";

const silent = new Set(
  "script style noscript template svg canvas iframe object head nav aside form button select dialog".split(
    " ",
  ),
);
const inline = new Set(
  "a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var".split(
    " ",
  ),
);
const heading = /^h([1-6])$/;
/** Deeper than any page that people wrote; a hostile one must not exhaust the stack. */
const maxDepth = 200;

/** Reads a page's main part; menus, forms and scripts are left out. */
export function extractHtml(html: string): Extracted {
  const root = parse(html, { comment: false, voidTag: { closingSlash: true } });
  const blocks: TextBlock[] = [];
  let run = "";
  const flush = () => {
    blocks.push({ kind: "paragraph", text: run });
    run = "";
  };

  const visit = (node: Node, depth: number): void => {
    if (depth > maxDepth) return;
    if (node.nodeType === NodeType.TEXT_NODE) {
      run += node.text;
      return;
    }
    if (!(node instanceof HTMLElement)) return;
    const tag = node.rawTagName?.toLowerCase() ?? "";
    if (silent.has(tag) || isHidden(node)) return;
    if (inline.has(tag)) return visitChildren(node, depth);
    flush();
    const level = heading.exec(tag)?.[1];
    if (level !== undefined) {
      blocks.push({ kind: "heading", level: Number(level), text: node.text });
      return;
    }
    if (tag === "tr") {
      blocks.push({ kind: "row", cells: cellsOf(node) });
      return;
    }
    visitChildren(node, depth);
    if (tag === "li") blocks.push({ kind: "item", text: run });
    else blocks.push({ kind: "paragraph", text: run });
    run = "";
  };
  const visitChildren = (node: HTMLElement, depth: number) => {
    for (const child of node.childNodes) visit(child, depth + 1);
  };

  visit(mainPart(root), 0);
  flush();
  return fromBlocks(titleOf(root), blocks);
}

/** Many pages name their main part; one that names an empty one means the whole. */
function mainPart(root: HTMLElement): HTMLElement {
  const named = root.querySelector("main") ?? root.querySelector("article");
  if (named && named.text.trim().length >= 200) return named;
  return root.querySelector("body") ?? root;
}

function titleOf(root: HTMLElement): string | null {
  return (root.querySelector("title") ?? root.querySelector("h1"))?.text ?? null;
}

function cellsOf(row: HTMLElement): string[] {
  return row.childNodes.flatMap((node) =>
    node instanceof HTMLElement && /^t[dh]$/i.test(node.rawTagName) ? [node.text] : [],
  );
}

function isHidden(node: HTMLElement): boolean {
  return node.hasAttribute("hidden") || node.getAttribute("aria-hidden") === "true";
}
