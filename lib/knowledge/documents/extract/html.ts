import { fromBlocks, type Extracted } from "./extracted";
import { measurePage } from "./page-measures";
import { PageReader } from "./page-reader";
import {
  elementsIn,
  isElement,
  nodesBelow,
  parsePage,
  textOf,
  type PageElement,
} from "./page-tree";
import { readLinks } from "./page-visibility";

/** Reads what a page says to its readers; menus, controls, scripts and what its author hid are left out. */
export function extractHtml(html: string): Extracted {
  const root = parsePage(html);
  const body = elementsIn(root).find(({ tagName }) => tagName === "body") ?? root;
  const title = titleOf(root);
  const page = { links: readLinks(root), measure: measurePage(root), title };
  return fromBlocks(title, new PageReader(page).read(body));
}

/** What the page calls itself, else its first heading. */
function titleOf(root: PageElement): string | null {
  let heading: PageElement | null = null;
  for (const node of nodesBelow(root)) {
    if (!isElement(node)) continue;
    const isTitle = node.tagName === "title" && node.namespaceURI.endsWith("xhtml");
    if (isTitle && plainText(node) !== "") return plainText(node);
    if (node.tagName === "h1") heading ??= node;
  }
  return heading === null ? null : plainText(heading) || null;
}

function plainText(element: PageElement): string {
  let text = "";
  for (const node of nodesBelow(element)) text += textOf(node) ?? " ";
  return text.replace(/\s+/g, " ").trim();
}
