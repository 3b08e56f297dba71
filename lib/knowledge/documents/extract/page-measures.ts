import { isElement, textOf, type PageElement, type PageNode } from "./page-tree";

/** How much there is below an element. */
export type Measure = { nodes: number; chars: number };

export type Measures = (element: PageElement) => Measure;

const machineText = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "textarea",
  "title",
]);

/** Measures every element of a page in one pass. */
export function measurePage(root: PageElement): Measures {
  const measures = new Map<PageElement, Measure>();
  const open: { element: PageElement; at: number; measure: Measure }[] = [];
  const enter = (element: PageElement) =>
    open.push({ element, at: 0, measure: { nodes: 0, chars: 0 } });
  enter(root);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node: PageNode | undefined = top.element.childNodes[top.at++];
    if (isElement(node)) {
      enter(node);
      continue;
    }
    if (node !== undefined) {
      top.measure.nodes += 1;
      top.measure.chars += machineText.has(top.element.tagName)
        ? 0
        : (textOf(node) ?? "").trim().length;
      continue;
    }
    open.pop();
    measures.set(top.element, top.measure);
    const above = open.at(-1)?.measure;
    if (above !== undefined) {
      above.nodes += top.measure.nodes + 1;
      above.chars += top.measure.chars;
    }
  }
  return (element) => measures.get(element) ?? { nodes: 0, chars: 0 };
}
