import {
  attributeOf,
  isElement,
  nodesBelow,
  nextElement,
  parentOf,
  previousElement,
  styleOf,
  type PageElement,
} from "./page-tree";

/** What is no text, whatever stands in it. */
const silent = new Set(
  (
    "head title script style noscript template svg math canvas iframe object embed audio video map area base link meta rp " +
    "select datalist textarea input progress meter output option optgroup"
  ).split(" "),
);
const struck = new Set(["s", "strike", "del"]);
const contentTags = new Set(
  "p h1 h2 h3 h4 h5 h6 table ul ol dl article section details blockquote pre".split(" "),
);
/** How builders of sites call a part that opens and closes. */
const folding = /accordion|collaps|panel|toggle|\btab|faq|answer|antwort/i;
/** More text than a search field or a sign-in has around its controls. */
const shortestContent = 60;

/** Where something on the page leads to, by id. */
export type PageLinks = { opened: ReadonlySet<string> };

/** Collects which parts of a page something on it opens. */
export function readLinks(root: PageElement): PageLinks {
  const opened = new Set<string>();
  const names = ["aria-controls", "data-target", "data-bs-target", "popovertarget", "for"];
  for (const node of nodesBelow(root)) {
    if (!isElement(node)) continue;
    for (const { name, value } of node.attrs) {
      const isTarget = names.includes(name) || (name === "href" && value.startsWith("#"));
      if (isTarget && value.length <= 500) {
        for (const id of value.split(/\s+/)) opened.add(id.replace(/^#/, ""));
      }
    }
  }
  return { opened };
}

/** Whether nobody reads this element: it is no text, its author hid it for good, or struck it out. */
export function isUnseen(element: PageElement, links: PageLinks): boolean {
  if (silent.has(element.tagName) || struck.has(element.tagName)) return true;
  if (/text-decoration(?:-line)?:[^;]*line-through/.test(styleOf(element))) return true;
  return isFolded(element) && !isOpenable(element, links);
}

/** Whether an element is not seen at first. */
function isFolded(element: PageElement): boolean {
  const hidden = attributeOf(element, "hidden");
  return (
    (hidden !== null && hidden !== "until-found") ||
    attributeOf(element, "aria-hidden") === "true" ||
    /display:none|visibility:hidden/.test(styleOf(element)) ||
    (element.tagName === "dialog" && attributeOf(element, "open") === null)
  );
}

/** Whether something on the page shows it: a control that names it or stands before it, or the name it has. */
function isOpenable(element: PageElement, { opened }: PageLinks): boolean {
  const id = attributeOf(element, "id");
  if (id !== null && opened.has(id)) return true;
  if (attributeOf(element, "role") === "tabpanel") return true;
  if (element.tagName === "dialog") return false;
  const before = previousElement(element);
  if (before !== null && hasControl(before)) return true;
  const above = parentOf(element);
  return isFolding(element) || (above !== null && isFolding(above));
}

function isFolding(element: PageElement): boolean {
  return folding.test(attributeOf(element, "class") ?? "");
}

/** Whether an element opens others, or is the title of a part with what opens it inside. */
function hasControl(element: PageElement): boolean {
  if (isControl(element)) return true;
  let seen = 0;
  for (const node of nodesBelow(element)) {
    if (++seen > 40) return false;
    if (isElement(node) && isControl(node)) return true;
  }
  return false;
}

/** Buttons and what works as one. */
export function isControl(element: PageElement): boolean {
  const role = attributeOf(element, "role");
  return (
    element.tagName === "button" ||
    element.tagName === "summary" ||
    role === "button" ||
    role === "tab" ||
    attributeOf(element, "aria-expanded") !== null ||
    attributeOf(element, "onclick") !== null ||
    (element.tagName === "label" && isSwitchLabel(element)) ||
    (element.tagName === "a" && attributeOf(element, "href") === "#")
  );
}

/** The label of a box to tick: without script, pages open their panels with these. */
export function isSwitchLabel(label: PageElement): boolean {
  return [previousElement(label), ...label.childNodes.filter(isElement)].some(isSwitch);
}

function isSwitch(element: PageElement | null): boolean {
  const type = element?.tagName === "input" ? attributeOf(element, "type") : null;
  return /^(?:checkbox|radio)$/i.test(type ?? "");
}

/** What opens when a control is used: the part it names, or what stands after it or after the title it stands in. */
export function panelOf(control: PageElement): PageElement | null {
  const after = nextElement(control);
  if (after !== null) return isControl(after) ? null : after;
  const title = parentOf(control);
  const isTitle = title !== null && title.childNodes.filter(isElement).length === 1;
  const next = isTitle ? nextElement(title) : null;
  return next !== null && !isControl(next) && !/^h[1-6]$/.test(next.tagName) ? next : null;
}

/** Whether a form holds a part of the page and not only fields; some systems put a whole page into one. */
export function hasContent(form: PageElement): boolean {
  let length = 0;
  for (const node of nodesBelow(form)) {
    if (isElement(node) && contentTags.has(node.tagName)) return true;
    const above = parentOf(node);
    const isField =
      above !== null && (silent.has(above.tagName) || /^(?:label|button)$/.test(above.tagName));
    if (!isElement(node) && "value" in node && !isField) length += node.value.trim().length;
    if (length >= shortestContent) return true;
  }
  return false;
}
