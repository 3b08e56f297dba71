import { defaultTreeAdapter, Parser, type DefaultTreeAdapterTypes } from "parse5";
import { DocumentRefused } from "../refused";

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

const chunkChars = 16_384;
/** What a page says of one element's style; the rest is not looked at. */
const longestStyle = 2_000;
/**
 * Characters times the elements they stand in. The parser walks up the open elements at many tags, so this is what its time grows
 * with: ten megabytes may stand in 200 elements on average, which is far beyond any page that people wrote.
 */
const maxWork = 2_000_000_000;
/** Broken markup can make the parser repeat elements without end. */
const maxElements = 300_000;

/** Parses a page as browsers do. Throws `DocumentRefused` for one that was made to take long. */
export function parsePage(html: string): PageElement {
  let elements = 0;
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args: Parameters<typeof defaultTreeAdapter.createElement>) => {
      if (++elements > maxElements) throw new DocumentRefused("file_damaged");
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush: () => void (depth += 1),
    onItemPop: () => void (depth -= 1),
  };
  const parser = new Parser({ treeAdapter, scriptingEnabled: true });
  let work = 0;
  for (let at = 0; at < html.length; at += chunkChars) {
    parser.tokenizer.write(html.slice(at, at + chunkChars), false);
    work += chunkChars * depth;
    if (work > maxWork) throw new DocumentRefused("file_damaged");
  }
  parser.tokenizer.write("", true);
  const root = parser.document.childNodes.find(isElement);
  if (root === undefined) throw new DocumentRefused("file_damaged");
  notePositions(root);
  return root;
}

/** Where a node stands among its siblings; looked up, because a page may have a million of them. */
const positions = new WeakMap<PageNode, number>();

function notePositions(root: PageElement): void {
  root.childNodes.forEach((node, at) => positions.set(node, at));
  for (const node of nodesBelow(root)) {
    if (isElement(node)) node.childNodes.forEach((child, at) => positions.set(child, at));
  }
}

/** The node right before or after this one. */
export function siblingOf(node: PageNode, step: number): PageNode | undefined {
  const { parentNode } = node;
  return parentNode?.childNodes[(positions.get(node) ?? 0) + step];
}

export function isElement(node: PageNode | undefined): node is PageElement {
  return node !== undefined && "tagName" in node;
}

/** The text of a text node, else null. */
export function textOf(node: PageNode): string | null {
  return "value" in node ? node.value : null;
}

export function attributeOf(element: PageElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The declarations of the style attribute, without spaces: "display:none;". */
export function styleOf(element: PageElement): string {
  const style = attributeOf(element, "style") ?? "";
  return style.slice(0, longestStyle).toLowerCase().replace(/\s/g, "");
}

/** All nodes below an element in reading order, without recursion. */
export function* nodesBelow(root: PageElement): Generator<PageNode> {
  const open: { nodes: readonly PageNode[]; at: number }[] = [{ nodes: root.childNodes, at: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.nodes[top.at++];
    if (node === undefined) {
      open.pop();
      continue;
    }
    yield node;
    if (isElement(node)) open.push({ nodes: node.childNodes, at: 0 });
  }
}

export function elementsIn(element: PageElement): PageElement[] {
  return element.childNodes.filter(isElement);
}

export function parentOf(node: PageNode): PageElement | null {
  const { parentNode } = node;
  return parentNode !== null && "tagName" in parentNode ? parentNode : null;
}

/** The elements beside this one, in their order. */
export function nextElement(element: PageElement): PageElement | null {
  return beside(element, 1);
}

export function previousElement(element: PageElement): PageElement | null {
  return beside(element, -1);
}

/** Looks a few nodes far only: what belongs together stands together. */
function beside(element: PageElement, step: 1 | -1): PageElement | null {
  for (let at = 1; at <= 4; at++) {
    const node = siblingOf(element, at * step);
    if (isElement(node)) return node;
    if (node === undefined || (textOf(node) ?? "").trim() !== "") return null;
  }
  return null;
}
